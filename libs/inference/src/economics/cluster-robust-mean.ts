import type { Estimate } from '../intervals/interval.js';
import { normalEstimate } from '../intervals/normal-estimate.js';
import type { PairMoments } from '../moments/pair-moments.js';
import { ratioEstimate } from '../moments/ratio-estimate.js';

/**
 * Mean per request when the unit of analysis is a user or a conversation: numerator = the unit's total of the metric,
 * denominator = its number of requests. One-look normal interval from the spread between units. `null` below
 * `minimumUnits`, since the error is asymptotic in the number of units, not of requests.
 */
export function clusterRobustMean(
  moments: PairMoments,
  { confidence = 0.95, minimumUnits = 30 } = {},
): Estimate | null {
  if (moments.units < Math.max(2, minimumUnits)) return null;
  const { ratio, standardError } = ratioEstimate(moments);
  return normalEstimate(ratio, standardError, confidence);
}
