import type { Experiment } from '#experiments';
import { effectiveValue } from '../effective-value.js';
import type { Outcome } from '../fold-events.js';
import { laneOfReason, type ChangedOutcome } from './rolled-up-decision.js';

export interface FirstValue {
  arm: number;
  epoch: number;
  metric: string;
  value: number;
  /** When the decision was made. */
  decidedAtMs: number;
}

/**
 * The values that guardrails have not seen yet, in order of arrival: the first of each watched metric of each decision.
 * A later replacement is not fed again, since a bet once settled stays settled. With sticky units only the drawn
 * decision of a unit counts, because what one user does again and again is not fresh evidence.
 */
export function firstValues(
  experiment: Pick<Experiment, 'unit' | 'guardrails'>,
  idsInOrder: readonly string[],
  changed: readonly ChangedOutcome[],
): FirstValue[] {
  const metrics = [...new Set(experiment.guardrails.map(({ metric }) => metric))];
  if (metrics.length === 0) return [];
  const byId = new Map(changed.map((change) => [change.id, change]));
  return idsInOrder.flatMap((id) => {
    const change = byId.get(id);
    if (!change || (experiment.unit !== 'request' && laneOfReason(change.decision.reason) !== 'policy'))
      return [];
    const { arm, epoch, createdAtMs: decidedAtMs } = change.decision;
    return metrics.flatMap((metric) => {
      const value = valueOf(change.after, metric);
      return value === null || valueOf(change.before ?? {}, metric) !== null
        ? []
        : [{ arm, epoch, metric, value, decidedAtMs }];
    });
  });
}

function valueOf(outcome: Outcome, metric: string): number | null {
  const found = outcome[metric];
  return (found && effectiveValue(found)?.value) ?? null;
}
