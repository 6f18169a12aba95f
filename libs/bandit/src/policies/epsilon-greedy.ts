import { shareAmongLeaders } from './leaders.js';
import type { PolicySettings } from './policy-settings.js';

/** Rewards after which `inverseTime` has halved ε. */
const halvingRewards = 100;
const leastEpsilon = 0.001;

/** ε after `rewards` folded rewards: constant, or max(0.001, ε0/(1 + t/100)). */
export function epsilonAfter(
  policy: Pick<PolicySettings, 'epsilon' | 'epsilonDecay'>,
  rewards: number,
): number {
  if (policy.epsilonDecay === 'none') return policy.epsilon;
  const decayed = policy.epsilon / (1 + Math.max(0, rewards) / halvingRewards);
  return Math.max(Math.min(leastEpsilon, policy.epsilon), decayed);
}

/** ε/K everywhere plus (1 − ε) shared by the arms whose expected score ties for the lead. */
export function epsilonGreedyWeights(scores: readonly number[], epsilon: number): number[] {
  return shareAmongLeaders(scores).map((share) => epsilon / scores.length + (1 - epsilon) * share);
}
