/**
 * Writes catalogue entries that are missing or that an older catalogue wrote; never over a user's entry or removal.
 * $1 rows as JSON, $2 the catalogue's date.
 */
export const seedModelsSql = `
INSERT INTO models AS known (
  id, provider, input_usd, cached_input_usd, output_usd, context_window_tokens, max_output_tokens,
  typical_latency_ms, quality, capabilities, status, origin, created_at, updated_at)
SELECT id, provider, "inputUsd", "cachedInputUsd", "outputUsd", "contextWindowTokens", "maxOutputTokens",
  "typicalLatencyMs", quality, capabilities, status, 'catalogue', $2::date, $2::date
FROM json_to_recordset($1::json) AS row (
  id text, provider text, "inputUsd" float8, "cachedInputUsd" float8, "outputUsd" float8,
  "contextWindowTokens" integer, "maxOutputTokens" integer, "typicalLatencyMs" float8, quality jsonb,
  capabilities text[], status text)
ON CONFLICT (id) DO UPDATE SET
  provider = excluded.provider, input_usd = excluded.input_usd, cached_input_usd = excluded.cached_input_usd,
  output_usd = excluded.output_usd, context_window_tokens = excluded.context_window_tokens,
  max_output_tokens = excluded.max_output_tokens, typical_latency_ms = excluded.typical_latency_ms,
  quality = excluded.quality, capabilities = excluded.capabilities, status = excluded.status,
  updated_at = excluded.updated_at
WHERE known.origin = 'catalogue' AND known.removed_at IS NULL AND known.updated_at < excluded.updated_at`;
