/** Which arm-choosing rule an experiment runs. */
export type PolicyType = 'thompson' | 'topTwoThompson' | 'epsilonGreedy' | 'ucb1' | 'fixed';

/** A policy is validated data; the functions beside this file are the machines that run it. */
export interface PolicySettings {
  readonly type: PolicyType;
  /** Least probability of every feasible arm, 0..1; capped at 1/K. */
  readonly explorationFloor: number;
  /** Every arm is served this often per segment before the policy starts. */
  readonly warmupPerArm: number;
  /** Share of uniform exploration of `epsilonGreedy`, 0..1. */
  readonly epsilon: number;
  readonly epsilonDecay: 'none' | 'inverseTime';
  readonly pooling: 'none' | 'hierarchical';
  /** Half-life of evidence in hours, or null to never forget. */
  readonly halfLifeHours: number | null;
}

/** 1 % an arm, 5 % in total when there are many. */
export function defaultExplorationFloor(armCount: number): number {
  return Math.min(0.01, 0.05 / Math.max(1, armCount));
}

/** Settings with every field filled in; anything given wins. */
export function policySettings(given: Partial<PolicySettings>, armCount: number): PolicySettings {
  return {
    type: given.type ?? 'thompson',
    explorationFloor:
      given.explorationFloor ?? (given.type === 'fixed' ? 0 : defaultExplorationFloor(armCount)),
    warmupPerArm: given.warmupPerArm ?? 0,
    epsilon: given.epsilon ?? 0.1,
    epsilonDecay: given.epsilonDecay ?? 'none',
    pooling: given.pooling ?? 'hierarchical',
    halfLifeHours: given.halfLifeHours ?? null,
  };
}
