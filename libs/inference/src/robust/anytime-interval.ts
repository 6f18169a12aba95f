import type { Interval } from '../intervals/interval.js';
import { anytimeMargin, tunedRhoSquared } from './anytime-margin.js';
import { weightedMean } from './robust-estimate.js';
import type { RobustState } from './robust-state.js';

/** What the any-time interval depends on besides the data. All of it must be fixed before the first look. */
export interface AnytimeOptions {
  /** Number of decisions at which the interval shall be about as narrow as possible. */
  plannedDecisions: number;
  /** Standard deviation of the metric that the plan assumes; 0.5 is the largest for values in 0..1. */
  plannedDeviation?: number;
  /** Chance that the interval ever misses the truth, over the whole life of the experiment. */
  alpha?: number;
  /** Rewards of both arms below which there is no interval: the result is asymptotic. */
  minimumRewards?: number;
}

export interface AnytimeDifference {
  difference: number;
  interval: Interval;
  /** True when the interval leaves out 0. */
  differs: boolean;
}

/**
 * Arm − control with an interval that holds at every look at once, however often and for whatever reason one looks.
 *
 * Source: Waudby-Smith et al. 2024, Theorem 2.2, on the weighted score differences of `addRobustBatch`: their weights
 * are predictable, so the weighted sum is a martingale with cumulative variance Σh²(D − Δ̂)². The weights make one
 * decision add about σ² to it, so ρ is tuned at plannedDecisions·plannedDeviation². Asymptotic: `null` until both arms
 * have `minimumRewards`. When the difference changes over time the interval is about its weighted average.
 */
export function anytimeInterval(
  state: RobustState,
  arm: number,
  { plannedDecisions, plannedDeviation = 0.5, alpha = 0.05, minimumRewards = 30 }: AnytimeOptions,
): AnytimeDifference | null {
  const fewest = Math.min(state.observed[arm].count, state.observed[state.control].count);
  if (arm === state.control || fewest < minimumRewards) return null;
  const sums = state.contrasts[arm];
  const { estimate, spread } = weightedMean(sums);
  const rhoSquared = tunedRhoSquared(plannedDecisions * plannedDeviation ** 2, alpha);
  const margin = anytimeMargin(spread, rhoSquared, alpha) / sums.weight;
  const interval = { low: estimate - margin, high: estimate + margin };
  return { difference: estimate, interval, differs: interval.low > 0 || interval.high < 0 };
}
