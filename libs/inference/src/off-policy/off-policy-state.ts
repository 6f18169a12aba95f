/** One logged decision, seen by the policy under evaluation. */
export interface OffPolicyRow {
  arm: number;
  /** Probability with which the logging policy drew `arm`, in 0..1, above 0. */
  propensity: number;
  reward: number;
  /** The evaluated policy's probability of every arm for this request, sum 1. */
  targetProbabilities: readonly number[];
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
  };
}

/**
 * Folds one row, in place.
 * @param predictions guess of every arm's mean reward for this request, made without this row's reward (see
 * `predictRewards`); zeros reduce the doubly robust estimate to IPS
 */
export function addOffPolicyRow(
  state: OffPolicyState,
  { arm, propensity, reward, targetProbabilities }: OffPolicyRow,
  predictions: readonly number[],
): void {
  if (!(propensity > 0)) {
    state.impossible += 1;
    return;
  }
  const unclipped = targetProbabilities[arm] / propensity;
  const weight = Math.min(unclipped, state.weightMax);
  let direct = 0;
  for (let i = 0; i < targetProbabilities.length; i++) direct += targetProbabilities[i] * predictions[i];
  const score = direct + weight * (reward - predictions[arm]);
  state.rows += 1;
  if (unclipped > state.weightMax) state.clipped += 1;
  state.weight += weight;
  state.weightSquared += weight * weight;
  state.largestWeight = Math.max(state.largestWeight, weight);
  state.weightReward += weight * reward;
  state.weightRewardSquared += weight * weight * reward * reward;
  state.weightSquaredReward += weight * weight * reward;
  state.doublyRobust += score;
  state.doublyRobustSquared += score * score;
}

/** Adds the sums of another part of the same log, evaluated for the same policy, in place. */
export function mergeOffPolicyStates(into: OffPolicyState, other: OffPolicyState): void {
  const largestWeight = Math.max(into.largestWeight, other.largestWeight);
  for (const key of Object.keys(into) as (keyof OffPolicyState)[])
    if (key !== 'weightMax') into[key] += other[key];
  into.largestWeight = largestWeight;
}
