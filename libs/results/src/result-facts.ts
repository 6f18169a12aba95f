import type { RollupSums } from '#rewards';
import type { SequentialRatioState } from '#inference';

/** Which part of an experiment's history is asked for. Times are whole hours of decision time. */
export interface ResultsFilter {
  /** `complexity:task` */
  segment: string | null;
  from: Date | null;
  to: Date | null;
  revision: number | null;
}

export interface CountRow {
  segment: string;
  arm: number;
  reason: string;
  assignments: number;
}

/** Outcomes of one block of decision time, segment, arm and lane. */
export interface OutcomeRow extends RollupSums {
  block: number;
  segment: string;
  arm: number;
  lane: string;
  /** Counts by bucket of the latency sketch. */
  latency: Record<string, number>;
}

export interface PendingRow {
  segment: string;
  arm: number;
  /** Decisions whose window is open. */
  open: number;
  /** Those of them without an objective value. */
  pending: number;
}

export interface SampleRatioCounts {
  observed: Record<string, number>;
  expected: Record<string, number>;
  covariance: Record<string, number>;
}

export interface FiredGuardrail {
  metric: string;
  arm: number;
  action: 'disableArm' | 'pauseExperiment' | 'rollback';
  evidence: { mean: number | null; limit: number };
  firedAt: Date;
}

/** Everything results are computed from, read at one moment. */
export interface ResultFacts {
  counts: CountRow[];
  outcomes: OutcomeRow[];
  pending: PendingRow[];
  sampleRatios: SampleRatioCounts[];
  ratioMonitor: SequentialRatioState | null;
  fired: FiredGuardrail[];
  /** Positions of the arms whose rewards were found to have changed in this part of the history. */
  changedArms: number[];
  foldedAt: Date | null;
  pendingEvents: number;
}
