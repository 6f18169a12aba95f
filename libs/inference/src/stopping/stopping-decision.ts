import { meanOf, type Moments } from '../moments/moments.js';
import type { ArmEstimate } from '../robust/stratified-estimates.js';
import { binaryLikelihoodRatio, continuousLikelihoodRatio } from './generalized-likelihood-ratio.js';

export interface StoppingOptions {
  type: 'binary' | 'bounded';
  /** Differences below this do not matter, in the metric's unit. Used for `bounded`. */
  indifference?: number;
  /** Chance of naming a wrong winner, over the whole life of the experiment. */
  delta?: number;
  minimumRewards?: number;
}

/** Where the experiment stands on the way to a winner. `evidence` and `threshold` are in nats. */
export interface StoppingDecision {
  decided: boolean;
  leader: number;
  /** The arm that is hardest to tell from the leader. */
  challenger: number;
  evidence: number;
  threshold: number;
  fewestRewards: number;
}

/** ln((1 + ln t)/δ), t = all rewards: Garivier & Kaufmann 2016, section 6; Kaufmann & Koolen 2021 for the shape. */
export const stoppingThreshold = (rewards: number, delta: number): number =>
  Math.log((1 + Math.log(Math.max(1, rewards))) / delta);

/** An arm in the race. */
interface Racer {
  count: number;
  mean: number;
}

function leaderOf(arms: readonly Racer[]): number {
  let leader = 0;
  arms.forEach((arm, index) => {
    if (arm.mean > arms[leader].mean) leader = index;
  });
  return leader;
}

function decide<T extends Racer>(
  arms: readonly T[],
  ratio: (leader: T, other: T) => number,
  delta: number,
  minimumRewards: number,
): StoppingDecision {
  const rewards = arms.reduce((sum, arm) => sum + arm.count, 0);
  const fewestRewards = Math.min(...arms.map((arm) => arm.count));
  const threshold = stoppingThreshold(rewards, delta);
  const open = { decided: false, leader: 0, challenger: 1, evidence: 0, threshold, fewestRewards };
  if (fewestRewards < Math.max(1, minimumRewards)) return open;
  const leader = leaderOf(arms);
  const ratios = arms.map((arm, index) => (index === leader ? Infinity : ratio(arms[leader], arm)));
  const evidence = Math.min(...ratios);
  return { ...open, decided: evidence > threshold, leader, challenger: ratios.indexOf(evidence), evidence };
}

/**
 * Chernoff's stopping rule on the rewards of ONE segment: min over j of GLR(leader, j) above the threshold, at least
 * `minimumRewards` per arm. Higher is better: negate the sums of a metric that shall decrease. Arms are those still in
 * the race, two or more. Over several segments use `stoppingOnEstimates`.
 */
export function stoppingDecision(
  arms: readonly Moments[],
  { type, indifference = 0, delta = 0.1, minimumRewards = 30 }: StoppingOptions,
): StoppingDecision {
  const racers = arms.map((moments) => ({ count: moments.count, mean: meanOf(moments), moments }));
  const ratio = (leader: { moments: Moments }, other: { moments: Moments }): number =>
    type === 'binary'
      ? binaryLikelihoodRatio(leader.moments, other.moments)
      : continuousLikelihoodRatio(leader.moments, other.moments, indifference);
  return decide(racers, ratio, delta, minimumRewards);
}

/**
 * The same rule on estimates with known error, such as `stratifiedEstimates` over all segments: the likelihood ratio is
 * (Δ + ε)²/(2(se² + se²)), Gaussian, with the arms' errors taken as independent.
 */
export function stoppingOnEstimates(
  arms: readonly ArmEstimate[],
  { indifference = 0, delta = 0.1, minimumRewards = 30 }: Omit<StoppingOptions, 'type'> = {},
): StoppingDecision {
  const ratio = (leader: ArmEstimate, other: ArmEstimate): number => {
    const gap = leader.mean - other.mean + indifference;
    const variance = leader.errorVariance + other.errorVariance;
    return gap > 0 && variance > 0 ? (gap * gap) / (2 * variance) : 0;
  };
  return decide(arms, ratio, delta, minimumRewards);
}
