import type { RobustState } from './robust-state.js';
import { weightedMean } from './robust-estimate.js';

/** One arm's mean over the whole traffic with the variance of that estimate. */
export interface ArmEstimate {
  /** Rewards of the arm in the segments that count. */
  count: number;
  mean: number;
  errorVariance: number;
}

/**
 * Robust means over several segments: Σ share_s·Q̂_s(k), share = the segment's part of the decisions. Pooling raw rewards
 * would compare arms on different requests, because the policy sends different arms to different segments (Simpson's
 * paradox); here every arm is weighed by the same traffic.
 *
 * Segments in which any of the arms has fewer than `minimumRewards` rewards are left out for all arms; with none left
 * every count is 0. One segment gives its `robustEstimate`.
 *
 * @param arms indices of the arms to compare, all feasible in the segments
 */
export function stratifiedEstimates(
  segments: readonly RobustState[],
  arms: readonly number[],
  { minimumRewards = 10 } = {},
): ArmEstimate[] {
  const usable = segments.filter((state) => arms.every((arm) => state.observed[arm].count >= minimumRewards));
  const decisions = usable.reduce((sum, state) => sum + state.decisions, 0);
  return arms.map((arm) => {
    const total = { count: 0, mean: 0, errorVariance: 0 };
    for (const state of usable) {
      const share = state.decisions / decisions;
      const { estimate, variance } = weightedMean(state.arms[arm]);
      total.count += state.observed[arm].count;
      total.mean += share * estimate;
      total.errorVariance += share * share * variance;
    }
    return total;
  });
}
