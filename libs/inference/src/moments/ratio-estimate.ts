import type { PairMoments } from './pair-moments.js';

/** Ratio of totals with the delta-method standard error of the ratio. */
export interface RatioEstimate {
  ratio: number;
  standardError: number;
}

/**
 * Ratio of totals R = Σy/Σx with standard error √(m/(m−1) · Σ(y − R x)²)/|Σx| over m independent units.
 *
 * Source: linearisation (delta method) of a ratio estimator, Cochran 1977, equation (6.13); the same expression is the
 * cluster-robust (CR1) error of a mean when a unit is a cluster and x its size. Asymptotic in the number of units.
 * NaN ratio when Σx = 0, NaN error below two units.
 */
export function ratioEstimate(moments: PairMoments): RatioEstimate {
  const { units, numerator, denominator } = moments;
  const ratio = denominator === 0 ? NaN : numerator / denominator;
  if (units < 2) return { ratio, standardError: NaN };
  const residual =
    moments.numeratorSquares - 2 * ratio * moments.product + ratio * ratio * moments.denominatorSquares;
  const variance = (Math.max(0, residual) * units) / (units - 1);
  return { ratio, standardError: Math.sqrt(variance) / Math.abs(denominator) };
}
