import type { Objective } from '#experiments';
import type { MetricEvidence } from '../effective-value.js';
import type { LedgerEvent, Outcome } from '../fold-events.js';
import { opinionOf } from './opinion.js';

/**
 * The ledger events that take back the penalties of answers which people praised otherwise than by the objective
 * metric; praise by that metric outranks a penalty by itself. A penalty that is taken back has no value any more, so
 * asking again answers nothing. Pure but for `newEventId`.
 */
export function withdrawPenalties(
  outcomes: ReadonlyMap<string, Outcome>,
  objective: Objective,
  newEventId: () => string,
): LedgerEvent[] {
  const withdrawn: LedgerEvent[] = [];
  for (const [assignmentId, outcome] of outcomes) {
    const { inferred, explicit } = outcome[objective.metric] ?? {};
    if (!inferred || inferred.value === null || hasValue(explicit)) continue;
    if (opinionOf(outcome, objective) !== 'up') continue;
    withdrawn.push({
      id: newEventId(),
      assignmentId,
      metrics: { [objective.metric]: null },
      weight: 1,
      source: 'rephrase',
      late: false,
      occurredAtMs: inferred.atMs + 1,
    });
  }
  return withdrawn;
}

function hasValue(evidence: MetricEvidence['explicit']): boolean {
  return evidence !== undefined && evidence.value !== null;
}
