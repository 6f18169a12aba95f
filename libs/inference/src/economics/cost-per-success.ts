import type { Interval } from '../intervals/interval.js';
import type { PairMoments } from '../moments/pair-moments.js';
import { ratioEstimate } from '../moments/ratio-estimate.js';
import { normalQuantile } from '#bandit';

export interface CostPerSuccess {
  usd: number;
  interval: Interval;
}

/**
 * Dollars per successful outcome: all cost (failures cost too) over all successes, with a one-look interval.
 *
 * Delta method on the logarithm: the ratio of two positive totals is skewed, its logarithm is close to normal from about
 * ten successes on, the interval stays positive, and it follows from six sums, where a bootstrap would need every row.
 * Units are requests, or users / conversations with their totals (cluster-robust).
 * `null` below `minimumSuccesses` or two units, or when nothing was spent.
 *
 * @param moments numerator = cost in USD, denominator = successes
 */
export function costPerSuccess(
  moments: PairMoments,
  { confidence = 0.95, minimumSuccesses = 10 } = {},
): CostPerSuccess | null {
  if (moments.units < 2 || moments.denominator < minimumSuccesses || moments.numerator <= 0) return null;
  const { ratio, standardError } = ratioEstimate(moments);
  const margin = (normalQuantile(0.5 + confidence / 2) * standardError) / ratio;
  return { usd: ratio, interval: { low: ratio * Math.exp(-margin), high: ratio * Math.exp(margin) } };
}
