import type { Queryable } from './database.js';

let cursors = 0;

/**
 * Streams a query's rows through a server-side cursor in bounded memory. Must run inside a transaction, and to its
 * end or break.
 */
export async function* readInBatches<Row extends object>(
  transaction: Queryable,
  sql: string,
  params: unknown[],
  rowsPerBatch = 5_000,
): AsyncGenerator<Row[]> {
  const cursor = `batches_${++cursors}`;
  await transaction.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, params);
  for (;;) {
    const rows = await transaction.rows<Row>(`FETCH ${rowsPerBatch} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsPerBatch) return;
  }
}
