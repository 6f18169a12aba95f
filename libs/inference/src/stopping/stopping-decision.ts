import { meanOf, type Moments } from '../moments/moments.js';
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

function leaderOf(arms: readonly Moments[]): number {
  let leader = 0;
  arms.forEach((arm, index) => {
    if (meanOf(arm) > meanOf(arms[leader])) leader = index;
  });
  return leader;
}

/**
 * Chernoff's stopping rule: min over j of GLR(leader, j) above the threshold, at least `minimumRewards` per arm.
 * Higher is better: negate the sums of a metric that shall decrease. Arms are those still in the race, two or more.
 */
export function stoppingDecision(
  arms: readonly Moments[],
  { type, indifference = 0, delta = 0.1, minimumRewards = 30 }: StoppingOptions,
): StoppingDecision {
  const rewards = arms.reduce((sum, arm) => sum + arm.count, 0);
  const fewestRewards = Math.min(...arms.map((arm) => arm.count));
  const threshold = stoppingThreshold(rewards, delta);
  const open = { decided: false, leader: 0, challenger: 1, evidence: 0, threshold, fewestRewards };
  if (fewestRewards < Math.max(1, minimumRewards)) return open;
  const leader = leaderOf(arms);
  const ratios = arms.map((arm, index) => {
    if (index === leader) return Infinity;
    return type === 'binary'
      ? binaryLikelihoodRatio(arms[leader], arm)
      : continuousLikelihoodRatio(arms[leader], arm, indifference);
  });
  const evidence = Math.min(...ratios);
  return { ...open, decided: evidence > threshold, leader, challenger: ratios.indexOf(evidence), evidence };
}
