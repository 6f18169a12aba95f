import {
  addPropensity,
  createPropensityGrid,
  mergePropensityGrids,
  type PropensityGrid,
} from './propensity-grid.js';

/** One logged decision, seen by the policy under evaluation. */
export interface OffPolicyRow {
  arm: number;
  /** Probability with which the logging policy drew `arm`, in 0..1, above 0. */
  propensity: number;
  reward: number;
  /** The evaluated policy's probability of every arm for this request, sum 1. */
  targetProbabilities: readonly number[];
  /** Names of the parts of the log whose mean weight is watched on its own: a day, a segment, a half of the file. */
  slices?: readonly string[];
}

/** Weights of one part of the log. */
export interface WeightSlice {
  rows: number;
  weight: number;
  weightSquared: number;
}

/** Sums over the log from which all three estimators and their diagnostics follow. Plain JSON, additive. */
export interface OffPolicyState {
  weightMax: number;
  rows: number;
  clipped: number;
  impossible: number;
  weight: number;
  weightSquared: number;
  largestWeight: number;
  weightReward: number;
  weightRewardSquared: number;
  weightSquaredReward: number;
  doublyRobust: number;
  doublyRobustSquared: number;
  slices: Record<string, WeightSlice>;
  grid: PropensityGrid;
}

/**
 * @param smallestPropensity the exploration floor f that the log was drawn with; weights are clipped at 1/f
 */
export function createOffPolicyState(smallestPropensity: number): OffPolicyState {
  return {
    weightMax: 1 / smallestPropensity,
    rows: 0,
    clipped: 0,
    impossible: 0,
    weight: 0,
    weightSquared: 0,
    largestWeight: 0,
    weightReward: 0,
    weightRewardSquared: 0,
    weightSquaredReward: 0,
    doublyRobust: 0,
    doublyRobustSquared: 0,
    slices: {},
    grid: createPropensityGrid(),
  };
}

/**
 * Folds one row, in place.
 * @param predictions guess of every arm's mean reward for this request, made without this row's reward (see
 * `predictRewards`); zeros reduce the doubly robust estimate to IPS
 */
export function addOffPolicyRow(
  state: OffPolicyState,
  row: OffPolicyRow,
  predictions: readonly number[],
): void {
  const { arm, propensity, reward, targetProbabilities } = row;
  if (!(propensity > 0)) {
    state.impossible += 1;
    return;
  }
  const unclipped = targetProbabilities[arm] / propensity;
  const weight = Math.min(unclipped, state.weightMax);
  if (unclipped > state.weightMax) state.clipped += 1;
  addWeight(state, weight, row.slices ?? []);
  addPropensity(state.grid, propensity);
  state.weightReward += weight * reward;
  state.weightRewardSquared += weight * weight * reward * reward;
  state.weightSquaredReward += weight * weight * reward;
  let direct = 0;
  for (let i = 0; i < targetProbabilities.length; i++) direct += targetProbabilities[i] * predictions[i];
  const score = direct + weight * (reward - predictions[arm]);
  state.doublyRobust += score;
  state.doublyRobustSquared += score * score;
}

function addWeight(state: OffPolicyState, weight: number, slices: readonly string[]): void {
  state.largestWeight = Math.max(state.largestWeight, weight);
  for (const part of [state, ...slices.map((slice) => sliceOf(state, slice))]) {
    part.rows += 1;
    part.weight += weight;
    part.weightSquared += weight * weight;
  }
}

const sliceOf = (state: OffPolicyState, slice: string): WeightSlice =>
  (state.slices[slice] ??= { rows: 0, weight: 0, weightSquared: 0 });

const SUMS = [
  'rows',
  'clipped',
  'impossible',
  'weight',
  'weightSquared',
  'weightReward',
  'weightRewardSquared',
  'weightSquaredReward',
  'doublyRobust',
  'doublyRobustSquared',
] as const;

/** Adds the sums of another part of the same log, evaluated for the same policy, in place. */
export function mergeOffPolicyStates(into: OffPolicyState, other: OffPolicyState): void {
  for (const key of SUMS) into[key] += other[key];
  into.largestWeight = Math.max(into.largestWeight, other.largestWeight);
  mergePropensityGrids(into.grid, other.grid);
  for (const [name, slice] of Object.entries(other.slices)) {
    const target = sliceOf(into, name);
    target.rows += slice.rows;
    target.weight += slice.weight;
    target.weightSquared += slice.weightSquared;
  }
}
