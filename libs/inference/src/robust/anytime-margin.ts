/**
 * Half-width, in the unit of Σ, of a two-sided asymptotic confidence sequence for a sum with cumulative variance V:
 * √((Vρ² + 1)/ρ² · ln((Vρ² + 1)/α²)). Divide by n (or by the sum of weights) for a mean.
 *
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, Theorem 2.2 and Corollary 2.5 (Robbins' normal mixture).
 *
 * @param cumulativeVariance V ≥ 0, the sum of the (weighted) conditional variances so far
 * @param rhoSquared ρ² > 0, in units of 1/V
 * @param alpha chance that the sequence ever misses, between 0 and 1
 */
export function anytimeMargin(cumulativeVariance: number, rhoSquared: number, alpha: number): number {
  const inflated = cumulativeVariance * rhoSquared + 1;
  return Math.sqrt((inflated / rhoSquared) * Math.log(inflated / (alpha * alpha)));
}

/**
 * The ρ² that makes the margin about smallest when the cumulative variance reaches `plannedVariance`.
 *
 * Source: Waudby-Smith et al. 2024, appendix B.2: ρ² = (−2 ln α + ln(−2 ln α + 1))/V.
 */
export function tunedRhoSquared(plannedVariance: number, alpha: number): number {
  const surprise = -2 * Math.log(alpha);
  return (surprise + Math.log(surprise + 1)) / plannedVariance;
}
