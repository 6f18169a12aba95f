import type { Queryable } from '#persistence';
import { compareCountsSql, readStoredRollupsSql, readStoredTotalsSql } from '../sql/read-ledger.sql.js';
import type { BucketRow } from '../changes/reward-buckets.js';
import { readBucketTotalsSql } from '../sql/watch-changes.sql.js';
import type { RollUp, RollupRow } from './roll-up.js';
import { ROLLUP_COLUMNS, type RollupSums } from './rollup-columns.js';
import { totalRows, type TotalRow } from './total-rows.js';

const TOLERANCE = 1e-7;

type Stored<Row extends { sums: RollupSums }> = Omit<Row, 'sums'> & RollupSums;

/** Compares what results are read from with what the logs say, number by number. */
export async function compareRollups(
  transaction: Queryable,
  experimentId: string,
  replayed: RollUp,
): Promise<{ rows: number; differences: number }> {
  const hourly = await transaction.rows<Stored<RollupRow>>(readStoredRollupsSql, [experimentId]);
  const totals = await transaction.rows<Stored<TotalRow>>(readStoredTotalsSql, [experimentId]);
  const [{ differences: counts }] = await transaction.rows<{ differences: number }>(compareCountsSql, [
    experimentId,
  ]);
  const expected = replayed.hourly();
  const differences =
    countDifferences(hourly, expected, (row) => `${row.hourMs}|${row.revision}|${keyOf(row)}`) +
    countDifferences(totals, totalRows(expected), keyOf);
  const buckets = await transaction.rows<BucketTotal>(readBucketTotalsSql, [experimentId]);
  return {
    rows: hourly.length + totals.length + buckets.length,
    differences: counts + differences + countBucketDifferences(buckets, replayed.buckets.rows()),
  };
}

type BucketTotal = Omit<BucketRow, 'startSeconds' | 'widthSeconds'>;

/** By cell and delay, over all time: how wide a bucket is depends on when it was last looked at. */
function countBucketDifferences(stored: readonly BucketTotal[], expected: readonly BucketTotal[]): number {
  const totals = new Map<string, Record<string, number>>();
  const add = ({ segment, arm, epoch, delayClass, ...sums }: BucketTotal, sign: number) => {
    const key = `${segment}|${arm}|${epoch}|${delayClass}`;
    const total = totals.get(key) ?? { weight: 0, reward: 0, rewardSq: 0 };
    for (const name of Object.keys(total)) total[name] += sign * sums[name as keyof typeof sums];
    totals.set(key, total);
  };
  stored.forEach((row) => add(row, 1));
  expected.forEach((row) => add(row, -1));
  return [...totals.values()].flatMap((total) => Object.values(total)).filter((value) => differ(value, 0))
    .length;
}

const keyOf = ({ block, segment, arm, lane }: Pick<TotalRow, 'block' | 'segment' | 'arm' | 'lane'>) =>
  `${block}|${segment}|${arm}|${lane}`;

function countDifferences<Row extends { sums: RollupSums; latency: Record<string, number> }>(
  stored: readonly Stored<Row>[],
  expected: readonly Row[],
  key: (row: Row | Stored<Row>) => string,
): number {
  const known = new Map(stored.map((row) => [key(row), row as RollupSums & Pick<Row, 'latency'>]));
  const wanted = new Map(expected.map((row) => [key(row), row]));
  return [...new Set([...known.keys(), ...wanted.keys()])].reduce((total, name) => {
    const row = known.get(name);
    const { sums, latency } = wanted.get(name) ?? {};
    const columns = ROLLUP_COLUMNS.filter((column) => differ(row?.[column] ?? 0, sums?.[column] ?? 0));
    return total + columns.length + countDifferent(row?.latency ?? {}, latency ?? {});
  }, 0);
}

function countDifferent(left: Record<string, number>, right: Record<string, number>): number {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => differ(left[name] ?? 0, right[name] ?? 0)).length;
}

const differ = (left: number, right: number) =>
  Math.abs(left - right) > TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right));
