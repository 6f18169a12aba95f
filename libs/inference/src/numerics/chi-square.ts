import { upperGamma } from './incomplete-gamma.js';

/** P(X > statistic) for a chi-square variable with `degreesOfFreedom` ≥ 1; 1 when the statistic is not positive. */
export function chiSquareSurvival(statistic: number, degreesOfFreedom: number): number {
  if (statistic === Infinity) return 0;
  return upperGamma(degreesOfFreedom / 2, statistic / 2);
}
