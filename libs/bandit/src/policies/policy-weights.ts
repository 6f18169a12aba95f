import { bestArmTable, type ScoredArm } from '../allocation/best-arm-table.js';
import type { ArmSettings } from '../allocation/experiment-settings.js';
import type { Sums } from '../evidence/sums.js';
import { marginalMean } from '../posteriors/marginal-summary.js';
import { epsilonAfter, epsilonGreedyWeights } from './epsilon-greedy.js';
import { fixedWeights } from './fixed.js';
import type { PolicySettings } from './policy-settings.js';
import { topTwoWeights } from './top-two.js';
import { ucb1Weights } from './ucb1.js';

/**
 * The law of a policy over the feasible arms before the floor; all arrays are aligned. Adding a policy is one
 * more case here.
 */
export function policyWeights(
  policy: PolicySettings,
  scored: readonly ScoredArm[],
  evidence: readonly Sums[],
  arms: readonly ArmSettings[],
): number[] {
  switch (policy.type) {
    case 'thompson':
      return bestArmTable(scored).probabilityBest;
    case 'topTwoThompson':
      return topTwoWeights(bestArmTable(scored).probabilityBest);
    case 'epsilonGreedy': {
      const scores = scored.map((arm) => marginalMean(arm.marginal) + arm.shift);
      const rewards = evidence.reduce((sum, sums) => sum + sums.weight, 0);
      return epsilonGreedyWeights(scores, epsilonAfter(policy, rewards));
    }
    case 'ucb1':
      return ucb1Weights(
        evidence.map(({ weight, reward }, i) => ({
          rewards: weight,
          meanScore: weight > 0 ? reward / weight + scored[i].shift : 0,
        })),
      );
    case 'fixed':
      return fixedWeights(arms.map((arm) => arm.weight));
  }
}
