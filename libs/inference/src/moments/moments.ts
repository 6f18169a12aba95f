import type { Estimate } from '../intervals/interval.js';
import { normalEstimate } from '../intervals/normal-estimate.js';

/** Count, sum and sum of squares of one metric. Plain JSON; adding is merging, subtracting is retracting. */
export interface Moments {
  count: number;
  sum: number;
  sumSquares: number;
}

export const emptyMoments = (): Moments => ({ count: 0, sum: 0, sumSquares: 0 });

/** Adds `weight` (−1 takes a value back) times `value` in place. */
export function addValue(moments: Moments, value: number, weight = 1): void {
  moments.count += weight;
  moments.sum += weight * value;
  moments.sumSquares += weight * value * value;
}

/** Adds `other` to `moments` in place. */
export function mergeMoments(moments: Moments, other: Moments): void {
  moments.count += other.count;
  moments.sum += other.sum;
  moments.sumSquares += other.sumSquares;
}

/** Arithmetic mean; NaN when empty. */
export const meanOf = (moments: Moments): number => moments.sum / moments.count;

/** Unbiased sample variance, never negative; NaN below two values. */
export function varianceOf({ count, sum, sumSquares }: Moments): number {
  if (count < 2) return NaN;
  return Math.max(0, (sumSquares - (sum * sum) / count) / (count - 1));
}

/** Mean with a normal interval for one look; meant for at least 30 independent values. */
export function estimateMean(moments: Moments, confidence = 0.95): Estimate {
  const standardError = Math.sqrt(varianceOf(moments) / moments.count);
  return normalEstimate(meanOf(moments), standardError, confidence);
}
