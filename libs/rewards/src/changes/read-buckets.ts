import type { Queryable } from '#persistence';
import type { AssignmentCell } from '../fold-events.js';
import {
  deleteRewardBucketsSql,
  insertRewardBucketsSql,
  readRewardBucketsSql,
} from '../sql/watch-changes.sql.js';
import { coarsen, type BucketRow } from './reward-buckets.js';

/** Above this share of the stored rows, rewriting them is not worth it. */
const WORTH_REWRITING = 0.7;

/**
 * The rewards of some cells by bucket. Where many buckets have become older than their width, they are stored anew in
 * wider ones: nothing is lost, and a cell keeps a few hundred rows however long it lives. Needs the experiment's fold
 * turn.
 */
export async function readBuckets(
  transaction: Queryable,
  experimentId: string,
  cells: readonly AssignmentCell[],
  nowMs: number,
): Promise<{ cell: AssignmentCell; rows: BucketRow[] }[]> {
  const stored = await transaction.rows<BucketRow>(readRewardBucketsSql, [
    experimentId,
    JSON.stringify(cells),
  ]);
  const byCell = new Map<string, BucketRow[]>(cells.map((cell) => [keyOf(cell), []]));
  for (const row of stored) byCell.get(keyOf(row))!.push(row);
  const read = cells.map((cell) => {
    const known = byCell.get(keyOf(cell))!;
    const rows = coarsen(known, Math.floor(nowMs / 1000));
    return { cell, rows, aged: rows.length < WORTH_REWRITING * known.length };
  });
  const aged = read.filter((each) => each.aged);
  if (aged.length > 0) {
    await transaction.query(deleteRewardBucketsSql, [
      experimentId,
      JSON.stringify(aged.map(({ cell }) => cell)),
    ]);
    const rows = JSON.stringify(aged.flatMap((each) => each.rows));
    await transaction.query(insertRewardBucketsSql, [experimentId, rows]);
  }
  return read.map(({ cell, rows }) => ({ cell, rows }));
}

const keyOf = ({ segment, arm, epoch }: AssignmentCell) => `${segment}|${arm}|${epoch}`;
