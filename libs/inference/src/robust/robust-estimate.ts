import type { Estimate } from '../intervals/interval.js';
import { normalEstimate } from '../intervals/normal-estimate.js';
import type { RobustState, ScoreSums } from './robust-state.js';

/** Weighted mean of the scores and the square root of its estimated variance Σh²(Γ − Q̂)²/(Σh)². */
export function weightedMean(sums: ScoreSums): { estimate: number; variance: number; spread: number } {
  const estimate = sums.score / sums.weight;
  const spread = Math.max(
    0,
    sums.scoreSquared - 2 * estimate * sums.scoreWeightSquared + estimate * estimate * sums.weightSquared,
  );
  return { estimate, variance: spread / (sums.weight * sums.weight), spread };
}

/**
 * Mean of one arm's metric under adaptive allocation, with a normal interval that is right for ONE look.
 *
 * Source: Hadad et al. 2021, equations (5) and (14). Asymptotic; `null` below `minimumRewards` rewards of the arm.
 */
export function robustEstimate(
  state: RobustState,
  arm: number,
  { confidence = 0.95, minimumRewards = 30 } = {},
): Estimate | null {
  if (state.observed[arm].count < minimumRewards) return null;
  const { estimate, variance } = weightedMean(state.arms[arm]);
  return normalEstimate(estimate, Math.sqrt(variance), confidence);
}
