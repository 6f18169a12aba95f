import type { PolicyType } from '#bandit';
import { samplingLearner, tableLearner, type Learner } from '#simulation';

/** Options that the commands share. */
export interface LearnerOptions {
  readonly arms: readonly string[];
  readonly policy: PolicyType;
  readonly objective: 'bounded' | 'binary';
  readonly costPenaltyPerUsd: number;
  readonly floor: number;
  readonly pooling: 'none' | 'hierarchical';
  readonly changes: 'reset' | 'ignore';
  readonly censored?: boolean;
  readonly budget?: { readonly totalUsd: number; readonly requests: number };
}

/** Thompson sampling by direct draws where that has the same law and is faster; everything else by the table. */
export function learnerFor(options: LearnerOptions): (seed: number) => Learner {
  const { arms, policy, floor, pooling, changes, costPenaltyPerUsd } = options;
  const objective = { type: options.objective, costPenaltyPerUsd, latencyPenaltyPerSecond: 0 };
  if (policy === 'thompson' && !options.budget && !options.censored) {
    const settings = arms.map((key) => ({ key, weight: 1, prior: { mean: 0.5, strength: 2 } }));
    return (seed) =>
      samplingLearner({ arms: settings, objective, pooling, explorationFloor: floor, changes, seed });
  }
  return (seed) =>
    tableLearner({
      arms,
      objective,
      changes,
      seed,
      policy: { type: policy, pooling, explorationFloor: floor },
      budget: options.budget,
      feedback: options.censored ? 'censored' : 'complete',
    });
}
