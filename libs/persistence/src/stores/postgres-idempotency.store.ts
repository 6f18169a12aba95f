import { Injectable } from '@nestjs/common';
import { type IdempotencyState, IdempotencyStore, type IdempotentRequest } from '#platform';
import { Database } from '../postgres/database.js';

/** A claim this old without an answer belonged to a process that died. */
const claimSeconds = 60;

const claimSql = `
  INSERT INTO idempotency_keys AS known (scope, key, body_hash) VALUES ($1, $2, $3)
  ON CONFLICT (scope, key) DO UPDATE
    SET body_hash = excluded.body_hash, status = NULL, response = NULL, created_at = now()
    WHERE known.created_at < now() - interval '24 hours'
       OR (known.status IS NULL AND known.body_hash = excluded.body_hash
           AND known.created_at < now() - interval '${claimSeconds} seconds')
  RETURNING 1 AS claimed`;

interface KnownRow {
  body_hash: string;
  status: number | null;
  response: unknown;
}

@Injectable()
export class PostgresIdempotencyStore extends IdempotencyStore {
  constructor(private readonly database: Database) {
    super();
  }

  async begin({ scope, key, bodyHash }: IdempotentRequest): Promise<IdempotencyState> {
    const claim = await this.database.query(claimSql, [scope, key, bodyHash]);
    if (claim.rowCount > 0) return { state: 'started' };
    const { rows } = await this.database.query<KnownRow>(
      'SELECT body_hash, status, response FROM idempotency_keys WHERE scope = $1 AND key = $2',
      [scope, key],
    );
    return rows.length === 0 ? { state: 'inProgress' } : stateOf(rows[0], bodyHash);
  }

  async complete(
    { scope, key, bodyHash }: IdempotentRequest,
    status: number,
    response: unknown,
  ): Promise<void> {
    await this.database.query(
      `UPDATE idempotency_keys SET status = $4, response = $5
       WHERE scope = $1 AND key = $2 AND body_hash = $3 AND status IS NULL`,
      [scope, key, bodyHash, status, JSON.stringify(response ?? null)],
    );
  }

  async abandon({ scope, key, bodyHash }: IdempotentRequest): Promise<void> {
    await this.database.query(
      'DELETE FROM idempotency_keys WHERE scope = $1 AND key = $2 AND body_hash = $3 AND status IS NULL',
      [scope, key, bodyHash],
    );
  }

  async purge(): Promise<number> {
    const { rowCount } = await this.database.query(
      "DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'",
    );
    return rowCount;
  }
}

function stateOf(row: KnownRow, bodyHash: string): IdempotencyState {
  if (row.body_hash !== bodyHash) return { state: 'reused' };
  if (row.status === null) return { state: 'inProgress' };
  return { state: 'answered', status: row.status, response: row.response };
}
