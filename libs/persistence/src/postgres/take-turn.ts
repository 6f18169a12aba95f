import type { Queryable } from './database.js';

/** What to do while another transaction has the turn: wait for it to end, or do without. */
export type Turn = 'wait' | 'skip';

const waitSql = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;
const trySql = `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free`;

/**
 * Transactions that take the same turn run one after the other, on whatever process. Answers whether this one has it;
 * it ends with the transaction.
 */
export async function takeTurn(transaction: Queryable, name: string, turn: Turn): Promise<boolean> {
  if (turn === 'skip') return (await transaction.rows<{ free: boolean }>(trySql, [name]))[0].free;
  await transaction.query(waitSql, [name]);
  return true;
}
