import type { Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';

/** How rewards and prices become one score. Rewards arrive rescaled so that 1 is best. */
export interface ObjectiveSettings {
  /** `binary`: rewards are 0 or 1. `bounded`: anything in 0..1. */
  readonly type: 'bounded' | 'binary';
  /** Reward units given up for one US dollar, ≥ 0. */
  readonly costPenaltyPerUsd: number;
  /** Reward units given up for one second, ≥ 0. */
  readonly latencyPenaltyPerSecond: number;
}

/** One arm as the core sees it. */
export interface ArmSettings {
  readonly key: string;
  /** Share under `fixed`, ≥ 0. */
  readonly weight: number;
  readonly prior: Prior;
  /** List price × expected tokens, US dollars a request. */
  readonly priorCostUsd?: number;
  readonly priorLatencyMs?: number;
}

/** Stored sums per segment, one entry per arm. */
export type Cells = ReadonlyMap<string, readonly Sums[]>;
