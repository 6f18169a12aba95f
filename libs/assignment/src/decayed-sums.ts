import { decayedTo, emptySums, type Sums } from '#bandit';
import type { Experiment } from '#experiments';

const HOUR_MS = 3_600_000;
/** Evidence that weighs less than this says nothing; what is divided by it would be noise. */
const NEGLIGIBLE = 1e-9;

/**
 * Posteriors stored as of `halfLives` half-lives after the experiment's start, as they count at `nowMs`. Unchanged
 * where nothing is forgotten. A moment long after the newest evidence leaves none.
 */
export function decayedSums(
  { policy, startedAt }: Pick<Experiment, 'policy' | 'startedAt'>,
  sums: Sums,
  halfLives: number,
  nowMs: number,
): Sums {
  if (policy.halfLifeHours === null || !startedAt) return sums;
  const storedAtMs = startedAt.getTime() + halfLives * policy.halfLifeHours * HOUR_MS;
  return withoutTraces(decayedTo(sums, nowMs, storedAtMs, policy.halfLifeHours));
}

function withoutTraces(sums: Sums): Sums {
  const { weight, weightSq, reward, rewardSq, ...rest } = sums;
  const { costCount, costSum, costSumSq, latencyCount, latencyLogSum, latencyLogSumSq } = rest;
  const { successCount, successSum } = rest;
  return {
    ...emptySums(),
    ...(weight > NEGLIGIBLE && { weight, weightSq, reward, rewardSq }),
    ...(costCount > NEGLIGIBLE && { costCount, costSum, costSumSq }),
    ...(latencyCount > NEGLIGIBLE && { latencyCount, latencyLogSum, latencyLogSumSq }),
    ...(successCount > NEGLIGIBLE && { successCount, successSum }),
  };
}

/**
 * After how many milliseconds a snapshot is out of date though nothing was folded: 1 % of the half-life of what is
 * forgotten, 5 s where spending is paced.
 */
export function refreshAfterMs({ policy, budget }: Pick<Experiment, 'policy' | 'budget'>): number {
  if (budget.hourlyUsd !== null) return 5_000;
  return policy.halfLifeHours === null ? Infinity : Math.max(5_000, 0.01 * policy.halfLifeHours * HOUR_MS);
}
