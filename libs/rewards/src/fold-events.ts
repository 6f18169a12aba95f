import {
  addSums,
  costContribution,
  emptySums,
  latencyContribution,
  negateSums,
  rewardContribution,
  scaleSums,
  successContribution,
  type Sums,
} from '#bandit';
import type { Objective } from '#experiments';
import { addEvidence, effectiveValue, type EvidenceKind, type MetricEvidence } from './effective-value.js';

/** One row of the ledger. */
export interface LedgerEvent {
  id: string;
  assignmentId: string;
  metrics: Record<string, number | boolean | null>;
  weight: number;
  source: string;
  late: boolean;
  occurredAtMs: number;
}

/** Where an assignment's rewards go. */
export interface AssignmentCell {
  segment: string;
  arm: number;
  epoch: number;
}

/** The evidence on one assignment, by metric. */
export type Outcome = Record<string, MetricEvidence>;

export interface CellDelta extends AssignmentCell {
  sums: Sums;
}

export interface Folded {
  /** The outcomes that changed, whole. */
  outcomes: Map<string, Outcome>;
  /** What to add to the posteriors, one entry per cell. */
  deltas: CellDelta[];
}

/**
 * Folds ledger events into outcomes and into what their change means for the posteriors: per assignment, the new
 * effective values minus the old ones, times the assignment's decay weight (0..1). Pure, and the same for any order, split or repetition of the events.
 */
export function foldEvents(
  events: readonly LedgerEvent[],
  cells: ReadonlyMap<string, AssignmentCell>,
  known: ReadonlyMap<string, Outcome>,
  objective: Objective,
  weightOf: (assignmentId: string) => number = () => 1,
): Folded {
  const outcomes = new Map<string, Outcome>();
  for (const event of events) {
    const before = outcomes.get(event.assignmentId) ?? known.get(event.assignmentId) ?? {};
    outcomes.set(event.assignmentId, withEvent(before, event));
  }
  const deltas = new Map<string, CellDelta>();
  for (const [assignmentId, outcome] of outcomes) {
    const cell = cells.get(assignmentId);
    if (!cell) continue;
    const before = known.get(assignmentId);
    const change = before
      ? addSums(contributionOf(outcome, objective), negateSums(contributionOf(before, objective)))
      : contributionOf(outcome, objective);
    const weight = weightOf(assignmentId);
    addToCell(deltas, cell, weight === 1 ? change : scaleSums(change, weight));
  }
  return { outcomes, deltas: [...deltas.values()] };
}

/** The outcome after one more event; the same event again changes nothing. */
export function withEvent(outcome: Outcome, event: LedgerEvent): Outcome {
  const kind = kindOf(event);
  if (!kind) return outcome;
  const next = { ...outcome };
  for (const [metric, raw] of Object.entries(event.metrics)) {
    const value = typeof raw === 'boolean' ? Number(raw) : raw;
    const weight = event.weight === 1 ? undefined : event.weight;
    next[metric] = addEvidence(next[metric] ?? {}, kind, {
      value,
      atMs: event.occurredAtMs,
      event: event.id,
      weight,
    });
  }
  return next;
}

/** What one assignment's effective values add to its cell. */
export function contributionOf(outcome: Outcome, objective: Objective): Sums {
  let sums = emptySums();
  const add = (metric: string, contribution: (value: number, weight: number) => Sums) => {
    const effective = outcome[metric] && effectiveValue(outcome[metric]);
    if (effective) sums = addSums(sums, contribution(effective.value, effective.weight));
  };
  add(objective.metric, (value, weight) => rewardContribution(rescale(value, objective), weight));
  add('costUsd', costContribution);
  add('latencyMs', latencyContribution);
  add('success', (value) => successContribution(value === 1));
  return sums;
}

/** A raw objective value as a reward in 0..1, where 1 is best. */
export function rescale(value: number, { min, max, direction }: Objective): number {
  const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
  return direction === 'increase' ? share : 1 - share;
}

/** A mean of rewards 0..1, back on the objective's own scale. */
export function ownMean(share: number, { min, max, direction }: Objective): number {
  return direction === 'increase' ? min + share * (max - min) : max - share * (max - min);
}

function kindOf({ source, late }: LedgerEvent): EvidenceKind | null {
  if (source === 'default') return 'default';
  if (source === 'rephrase') return late ? null : 'inferred';
  return late ? 'late' : 'explicit';
}

function addToCell(deltas: Map<string, CellDelta>, cell: AssignmentCell, change: Sums): void {
  const key = `${cell.segment}|${cell.arm}|${cell.epoch}`;
  const known = deltas.get(key);
  deltas.set(key, { ...cell, sums: known ? addSums(known.sums, change) : change });
}
