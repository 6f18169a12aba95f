import type { Estimate, Interval } from '../intervals/interval.js';
import { normalEstimate } from '../intervals/normal-estimate.js';
import type { PairMoments } from '../moments/pair-moments.js';
import { ratioEstimate } from '../moments/ratio-estimate.js';
import { anytimeMargin, tunedRhoSquared } from '../robust/anytime-margin.js';

export interface HoldoutLift {
  /** Mean of routed traffic − mean of the holdout, in the metric's unit; interval for one look. */
  difference: Estimate;
  /** The same with an interval that holds at every look. */
  anytime: Interval;
  /** Difference relative to the holdout's mean; `null` when that mean is not clearly positive. */
  relative: Estimate | null;
}

export interface HoldoutOptions {
  confidence?: number;
  minimumUnits?: number;
  /** Units of the two groups together at which the any-time interval shall be narrowest. */
  plannedUnits?: number;
}

/**
 * What routing earned over the holdout (traffic that always got the control). Both groups are given as totals per unit
 * (`PairMoments`, numerator = metric, denominator = requests), so users and conversations are handled as clusters.
 * `null` while either group has fewer than `minimumUnits`.
 *
 * Source: Welch's standard error; the ratio by the delta method; the any-time margin of Waudby-Smith et al. 2024 with
 * V = n²·se². Independent of adaptivity inside the routed group, because who is held out does not depend on the data.
 */
export function holdoutLift(
  routed: PairMoments,
  holdout: PairMoments,
  { confidence = 0.95, minimumUnits = 30, plannedUnits = 10_000 }: HoldoutOptions = {},
): HoldoutLift | null {
  if (Math.min(routed.units, holdout.units) < Math.max(2, minimumUnits)) return null;
  const [a, b] = [ratioEstimate(routed), ratioEstimate(holdout)];
  const estimate = a.ratio - b.ratio;
  const standardError = Math.hypot(a.standardError, b.standardError);
  const units = routed.units + holdout.units;
  const variance = units * standardError ** 2;
  const rhoSquared = tunedRhoSquared(plannedUnits * variance, 1 - confidence);
  const margin = anytimeMargin(units * variance, rhoSquared, 1 - confidence) / units;
  return {
    difference: normalEstimate(estimate, standardError, confidence),
    anytime: { low: estimate - margin, high: estimate + margin },
    relative: relativeLift(a, b, confidence),
  };
}

type Ratio = ReturnType<typeof ratioEstimate>;

function relativeLift(a: Ratio, b: Ratio, confidence: number): Estimate | null {
  if (!(b.ratio > 3 * b.standardError)) return null;
  const quotient = a.ratio / b.ratio;
  const standardError = Math.hypot(a.standardError, quotient * b.standardError) / b.ratio;
  return normalEstimate(quotient - 1, standardError, confidence);
}
