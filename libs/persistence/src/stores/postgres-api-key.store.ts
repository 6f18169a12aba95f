import { Injectable } from '@nestjs/common';
import { type ApiKey, ApiKeyStore, type ListedApiKey } from '#platform';
import { Database } from '../postgres/database.js';

@Injectable()
export class PostgresApiKeyStore extends ApiKeyStore {
  constructor(private readonly database: Database) {
    super();
  }

  async active(): Promise<ApiKey[]> {
    const { rows } = await this.database.query<ApiKey>(
      'SELECT id, name, hash, scopes FROM api_keys WHERE revoked_at IS NULL',
    );
    return rows;
  }

  async list(): Promise<ListedApiKey[]> {
    const { rows } = await this.database.query<ListedApiKey>(
      `SELECT id, name, scopes, created_at AS "createdAt", revoked_at AS "revokedAt" FROM api_keys ORDER BY id`,
    );
    return rows;
  }

  async create({ id, name, hash, scopes }: ApiKey): Promise<void> {
    await this.database.query('INSERT INTO api_keys (id, name, hash, scopes) VALUES ($1, $2, $3, $4)', [
      id,
      name,
      hash,
      scopes,
    ]);
  }

  async revoke(id: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      'UPDATE api_keys SET revoked_at = now() WHERE id::text = $1 AND revoked_at IS NULL',
      [id],
    );
    return rowCount > 0;
  }
}
