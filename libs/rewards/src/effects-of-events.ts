import { effectiveValue, type EffectiveValue } from './effective-value.js';
import { withEvent, type LedgerEvent, type Outcome } from './fold-events.js';

/** What one event did to the value of a metric that counts. */
export interface MetricChange {
  metric: string;
  before: number | null;
  after: number | null;
  weight: number | null;
}

/** A ledger event as it is read back. */
type StoredEvent = Omit<LedgerEvent, 'assignmentId' | 'occurredAtMs'> & { occurredAt: Date; folded: boolean };

/** The events of one assignment, each with what it changed, in the order given: that of their arrival. */
export function effectsOfEvents<Event extends StoredEvent>(
  assignmentId: string,
  events: readonly Event[],
): { event: Event; changed: MetricChange[] }[] {
  let outcome: Outcome = {};
  return events.map((event) => {
    if (!event.folded) return { event, changed: [] };
    const before = outcome;
    outcome = withEvent(before, { ...event, assignmentId, occurredAtMs: event.occurredAt.getTime() });
    const changes = Object.keys(event.metrics).map((metric) => changeOf(metric, before, outcome));
    return { event, changed: changes.filter((change) => change !== null) };
  });
}

function changeOf(metric: string, before: Outcome, after: Outcome): MetricChange | null {
  const [was, is] = [before, after].map((outcome) =>
    outcome[metric] ? effectiveValue(outcome[metric]) : null,
  );
  if (sameValue(was, is)) return null;
  return { metric, before: was?.value ?? null, after: is?.value ?? null, weight: is?.weight ?? null };
}

const sameValue = (left: EffectiveValue | null, right: EffectiveValue | null) =>
  left?.value === right?.value && left?.weight === right?.weight;
