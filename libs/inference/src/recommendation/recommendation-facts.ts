import type { Interval } from '../intervals/interval.js';

/** What is known about one arm when a recommendation is made. */
export interface ArmFacts {
  key: string;
  control: boolean;
  enabled: boolean;
  rewards: number;
  /** Decisions whose window has closed, and how many of them have the objective metric. */
  closed: number;
  closedWithReward: number;
  mean: number | null;
  /** Smallest and largest reward seen; equal when the metric never varied. */
  smallest: number | null;
  largest: number | null;
  /** Arm − control in the good direction, at every look; `null` for the control and while too few. */
  difference: Interval | null;
  /** Posterior E[max θ] − E[θ_arm] in the metric's unit. */
  expectedLoss: number;
}

/** Everything the recommendation depends on. Means and differences are turned so that higher is better. */
export interface RecommendationFacts {
  arms: readonly ArmFacts[];
  /** From `stoppingDecision` over the enabled arms; indices refer to `arms`. */
  stopping: { decided: boolean; leader: number; challenger: number; evidence: number; threshold: number };
  sampleRatio: { pValue: number; sequentialAlarm: boolean };
  /** Arms of which too many decisions were served by another arm. */
  displacedArms: readonly { key: string; share: number }[];
  driftingArms: readonly string[];
  breachedGuardrails: readonly { metric: string; arm: string; mean: number; limit: number }[];
  plannedDecisions: number;
  decisions: number;
}

/** Limits of the rules; the defaults are the product's. */
export interface RecommendationLimits {
  minimumRewards: number;
  /** Largest expected loss at which the leader may ship, in the metric's unit. */
  expectedLossTolerance: number;
  /** Differences below this do not matter, in the metric's unit. */
  indifference: number;
  sampleRatioAlpha: number;
  /** Largest tolerated gap in the share of closed decisions with a reward between two arms. */
  missingGap: number;
}

export const defaultLimits: RecommendationLimits = {
  minimumRewards: 100,
  expectedLossTolerance: 0.005,
  indifference: 0.01,
  sampleRatioAlpha: 0.001,
  missingGap: 0.02,
};

export type ReasonCode =
  | 'sampleRatioMismatch'
  | 'servedNotIntended'
  | 'rewardsMissing'
  | 'rewardsMissingByArm'
  | 'metricConstant'
  | 'drift'
  | 'guardrailBreached'
  | 'tooFewSamples'
  | 'leaderConfirmed'
  | 'controlConfirmed'
  | 'noDifferenceThatMatters'
  | 'plannedSizeReached'
  | 'evidenceOpen'
  | 'expectedLossOpen';

/** One reason: a stable code, a plain sentence, and the figures behind it. */
export interface Reason {
  code: ReasonCode;
  text: string;
  numbers: Record<string, number>;
}

export interface Recommendation {
  recommendation: 'keepRunning' | 'ship' | 'stop' | 'investigate';
  /** Key of the arm to ship; absent for the other recommendations. */
  arm?: string;
  reasons: Reason[];
}
