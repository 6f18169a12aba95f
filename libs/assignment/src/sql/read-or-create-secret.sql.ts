/**
 * The secret of this name; $2 becomes it when there is none. No row when another process creates it at this moment:
 * then ask again. $1 name, $2 random bytes.
 */
export const readOrCreateSecretSql = `
WITH created AS (
  INSERT INTO installation_secrets (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING secret
)
SELECT secret FROM created UNION ALL SELECT secret FROM installation_secrets WHERE name = $1 LIMIT 1`;
