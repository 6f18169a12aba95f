import { robustEstimate, type Estimate, type Moments, type RobustState } from '#inference';

const REWARDS_MIN = 5;
const Z95 = 1.959963984540054;

export interface Stratified {
  /** Robust mean per arm over the segments in which all compared arms have rewards; null when there is none. */
  means: (Estimate | null)[];
  /** Share of the rewards that lies in those segments. */
  coveredShare: number;
}

/**
 * Means over all traffic: the segments' robust means, each segment with the share of the rewards that it has. An arm's
 * own rewards would weigh the segments differently for every arm, since a router sends each arm other requests.
 */
export function stratify(
  states: readonly RobustState[],
  arms: readonly number[],
  armCount: number,
): Stratified {
  const covered = states.filter((state) => arms.every((arm) => state.observed[arm].count >= REWARDS_MIN));
  const rewards = (all: readonly RobustState[]) => all.reduce((sum, state) => sum + state.decisions, 0);
  const total = rewards(covered);
  const means = Array.from({ length: armCount }, (_, arm) =>
    total > 0 && arms.includes(arm) ? mixedMean(covered, arm, total) : null,
  );
  return { means, coveredShare: rewards(states) > 0 ? total / rewards(states) : 0 };
}

function mixedMean(states: readonly RobustState[], arm: number, total: number): Estimate {
  let [estimate, variance] = [0, 0];
  for (const state of states) {
    const share = state.decisions / total;
    const mean = robustEstimate(state, arm, { minimumRewards: REWARDS_MIN })!;
    estimate += share * mean.estimate;
    variance += (share * mean.standardError) ** 2;
  }
  const standardError = Math.sqrt(variance);
  const margin = Z95 * standardError;
  return { estimate, standardError, interval: { low: estimate - margin, high: estimate + margin } };
}

/** Moments with this mean and error of the mean, as if `count` independent rewards had been seen. */
export function momentsLike({ estimate, standardError }: Estimate, count: number): Moments {
  const variance = standardError * standardError * count;
  return {
    count,
    sum: estimate * count,
    sumSquares: variance * (count - 1) + estimate * estimate * count,
  };
}
