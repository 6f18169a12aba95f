import type { Experiment, Objective } from '#experiments';
import { effectiveValue, rescale, type Outcome } from '#rewards';

/** One decision as it stands in the logs. */
export interface DecisionRow {
  id: string;
  segment: string;
  arm: number;
  epoch: number;
  feasible: number[];
  probabilities: number[];
  conversationId: string | null;
  unitId: string | null;
  createdAtMs: number;
  outcome: Outcome | null;
}

/** What became of one decision. */
export interface Fate {
  /** Null while nothing speaks for it. */
  success: boolean | null;
  /** Whether the request was asked again in other words. */
  rephrased: boolean;
  costUsd: number | null;
}

/**
 * A decision succeeded when its `success` says so; without one, when its objective, rescaled to 0..1 with 1 best,
 * reaches `successAt`.
 */
export function fateOf(outcome: Outcome | null, objective: Objective, successAt: number): Fate {
  if (!outcome) return { success: null, rephrased: false, costUsd: null };
  const valueOf = (metric: string) =>
    outcome[metric] ? (effectiveValue(outcome[metric])?.value ?? null) : null;
  const reported = valueOf('success');
  const objectiveValue = valueOf(objective.metric);
  const judged = objectiveValue === null ? null : rescale(objectiveValue, objective) >= successAt;
  const inferred = outcome[objective.metric]?.inferred;
  return {
    success: reported === null ? judged : reported === 1,
    rephrased: inferred !== undefined && inferred.value !== null,
    costUsd: valueOf('costUsd'),
  };
}

/** What holds the requests of one user together; null when the decision stands alone. */
export function threadOf({ conversationId, unitId }: DecisionRow): string | null {
  if (conversationId !== null) return `c:${conversationId}`;
  return unitId === null ? null : `u:${unitId}`;
}

/** A decision for a model that the arm no longer has says nothing of the present one. */
export function isPresent(
  { arm, epoch }: Pick<DecisionRow, 'arm' | 'epoch'>,
  { arms }: Pick<Experiment, 'arms'>,
): boolean {
  return arms[arm]?.epoch === epoch;
}
