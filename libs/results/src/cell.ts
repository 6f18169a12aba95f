import { createQuantileSketch, type PairMoments, type QuantileSketch } from '#inference';
import { emptyRollup, ROLLUP_COLUMNS, type RollupSums } from '#rewards';
import type { OutcomeRow } from './result-facts.js';

/** What has been counted and reported for one arm in one segment, or in several taken together. */
export interface Cell {
  assignments: number;
  open: number;
  pending: number;
  sums: RollupSums;
  /** Counts by bucket of the latency sketch. */
  latency: Record<string, number>;
}

export function emptyCell(): Cell {
  return { assignments: 0, open: 0, pending: 0, sums: emptyRollup(), latency: {} };
}

export function addOutcome(cell: Cell, row: OutcomeRow): void {
  for (const column of ROLLUP_COLUMNS) cell.sums[column] += row[column];
  addCounts(cell.latency, row.latency);
}

/** Adds `other` in place. */
export function mergeCells(into: Cell, other: Cell): void {
  into.assignments += other.assignments;
  into.open += other.open;
  into.pending += other.pending;
  for (const column of ROLLUP_COLUMNS) into.sums[column] += other.sums[column];
  addCounts(into.latency, other.latency);
}

/** Single requests as units: cost over successes of those that reported both. */
export function costAndSuccess({ sums }: Cell): PairMoments {
  return {
    units: sums.pairCount,
    numerator: sums.pairCost,
    denominator: sums.pairSuccess,
    numeratorSquares: sums.pairCostSq,
    denominatorSquares: sums.pairSuccess,
    product: sums.pairCostSuccess,
  };
}

/** Single requests as units: cost over requests. */
export function costPerRequest({ sums }: Pick<Cell, 'sums'>): PairMoments {
  return {
    units: sums.costCount,
    numerator: sums.costSum,
    denominator: sums.costCount,
    numeratorSquares: sums.costSq,
    denominatorSquares: sums.costCount,
    product: sums.costSum,
  };
}

/** The geometric mean within the sketch's error; null when empty. */
export function geometricMean({ buckets, count, zeros, relativeError }: QuantileSketch): number | null {
  const positive = count - zeros;
  if (positive <= 0) return null;
  const width = Math.log((1 + relativeError) / (1 - relativeError));
  const sum = Object.entries(buckets).reduce(
    (total, [bucket, n]) => total + n * (Number(bucket) - 0.5) * width,
    0,
  );
  return Math.exp(sum / positive);
}

function addCounts(into: Record<string, number>, counts: Record<string, number>): void {
  for (const bucket in counts) into[bucket] = (into[bucket] ?? 0) + counts[bucket];
}

/** The latency sketch of a cell. */
export function latencyOf({ latency }: Cell): QuantileSketch {
  const { zero = 0, ...buckets } = latency;
  const count = Object.values(buckets).reduce((sum, value) => sum + value, zero);
  return { ...createQuantileSketch(), count, zeros: zero, buckets };
}
