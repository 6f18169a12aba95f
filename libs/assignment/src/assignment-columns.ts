import { segmentName } from '#experiments';
import { floatArray, plainArray, textArray, uuidArray } from '#persistence';
import type { AssignmentRecord } from './assignment.js';

/** What decisions drawn from one probability table have in common. */
interface SharedFacts {
  fact: number;
  experiment_id: string;
  revision: number;
  segment: string;
  policy: string;
  feasible: readonly number[];
  probabilities: readonly number[];
  posterior_version: number;
  window_ms: number;
}

/**
 * Decisions as the parameters of `insert-assignments`: what many of them share once, as JSON, and the rest by column.
 * Of a hundred decisions most come from one snapshot and one segment, so this is a quarter of their rows as JSON.
 */
export function assignmentColumns(records: readonly AssignmentRecord[]): unknown[] {
  const shared = new FactTable();
  const facts = records.map((record) => shared.factOf(record));
  return [
    JSON.stringify(shared.facts),
    plainArray(facts),
    uuidArray(records.map(({ id }) => id)),
    plainArray(records.map(({ segment }) => segment.source)),
    floatArray(records.map(({ segment }) => segment.confidence)),
    plainArray(records.map(({ arm }) => arm)),
    plainArray(records.map(({ epoch }) => epoch)),
    plainArray(records.map(({ reason }) => reason)),
    floatArray(records.map(({ propensity }) => propensity)),
    floatArray(records.map(({ draw }) => draw)),
    plainArray(records.map(({ posteriorAgeMs }) => posteriorAgeMs)),
    floatArray(records.map(({ createdAtMs }) => createdAtMs)),
    textArray(records.map(({ unitId }) => unitId)),
    textArray(records.map(({ conversationId }) => conversationId)),
    textArray(records.map(({ metadata }) => (metadata === null ? null : JSON.stringify(metadata)))),
  ];
}

class FactTable {
  readonly facts: SharedFacts[] = [];
  /** By probability table: a snapshot hands out the same array for every decision of a segment. */
  private readonly byTable = new Map<readonly number[], SharedFacts>();

  factOf(record: AssignmentRecord): number {
    const known = this.byTable.get(record.probabilities);
    if (known && holdsFor(known, record)) return known.fact;
    const facts = factsOf(record, this.facts.length);
    this.facts.push(facts);
    this.byTable.set(record.probabilities, facts);
    return facts.fact;
  }
}

function holdsFor(facts: SharedFacts, record: AssignmentRecord): boolean {
  return (
    facts.experiment_id === record.experimentId &&
    facts.revision === record.revision &&
    facts.posterior_version === record.posteriorVersion &&
    facts.feasible === record.feasible &&
    facts.window_ms === record.windowClosesAtMs - record.createdAtMs &&
    facts.policy === record.policy &&
    facts.segment === segmentName(record.segment)
  );
}

function factsOf(record: AssignmentRecord, fact: number): SharedFacts {
  return {
    fact,
    experiment_id: record.experimentId,
    revision: record.revision,
    segment: segmentName(record.segment),
    policy: record.policy,
    feasible: record.feasible,
    probabilities: record.probabilities,
    posterior_version: record.posteriorVersion,
    window_ms: record.windowClosesAtMs - record.createdAtMs,
  };
}
