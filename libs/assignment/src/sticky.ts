import type { AssignmentRecord } from './assignment.js';
import type { SketchedMessage } from './rephrase/sketched-message.js';

/** A decision on its way into the log. */
export interface PendingDecision {
  record: AssignmentRecord;
  /** Present when the unit keeps its arm. */
  sticky: {
    unitKey: string;
    /** Positions of the enabled arms: a unit moves on only when its arm leaves this set. */
    enabled: readonly number[];
    /** Positions that satisfy this request's constraints. */
    feasible: readonly number[];
    /** Epoch per position. */
    epochs: readonly number[];
  } | null;
  /** What is kept of the request's message, if anything. */
  message?: SketchedMessage | null;
}

export interface StickyRow {
  experiment_id: string;
  unit_key: string;
  arm: number;
  assignment_id: string;
}

const keyOf = (experimentId: string, unitKey: string) => `${experimentId}|${unitKey}`;

/** One claim per unit, in an order that every process shares so that concurrent batches cannot deadlock. */
export function stickyClaims(items: readonly PendingDecision[]) {
  const claims = new Map<string, object>();
  for (const { record, sticky } of items) {
    if (!sticky) continue;
    const key = keyOf(record.experimentId, sticky.unitKey);
    if (claims.has(key)) continue;
    claims.set(key, {
      experiment_id: record.experimentId,
      unit_key: sticky.unitKey,
      arm: record.arm,
      eligible: sticky.enabled.reduce((mask, position) => mask + 2 ** position, 0),
      propensity: record.propensity,
      assignment_id: record.id,
    });
  }
  return [...claims.keys()].sort().map((key) => claims.get(key)!);
}

/** The records as they will be stored: who claimed first keeps the draw, the others follow it as `sticky`. */
export function keepStickyArm(
  items: readonly PendingDecision[],
  rows: readonly StickyRow[],
): AssignmentRecord[] {
  const byUnit = new Map(rows.map((row) => [keyOf(row.experiment_id, row.unit_key), row]));
  return items.map(({ record, sticky }) => {
    const row = sticky && byUnit.get(keyOf(record.experimentId, sticky.unitKey));
    if (!row || row.assignment_id === record.id || !sticky.feasible.includes(row.arm)) return record;
    return {
      ...record,
      arm: row.arm,
      epoch: sticky.epochs[row.arm],
      reason: 'sticky',
      propensity: 1,
      feasible: [row.arm],
      probabilities: [1],
    };
  });
}
