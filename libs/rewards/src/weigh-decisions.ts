import type { Experiment } from '#experiments';
import type { Queryable } from '#persistence';
import { SoftResets, type SoftReset } from './changes/soft-resets.js';
import { decayBetween, decayWeight, halfLivesAt } from './decay.js';
import type { AssignmentCell } from './fold-events.js';
import {
  decayPosteriorsSql,
  readDecayedHalfLivesSql,
  writeDecayedHalfLivesSql,
} from './sql/decay-posteriors.sql.js';
import { readSoftResetsSql } from './sql/soft-resets.sql.js';

/** A decision as far as its weight depends on it. */
export interface WeighedDecision extends AssignmentCell {
  createdAtMs: number;
}

/** What a decision weighs in the stored posteriors, 0..1. */
export type WeightOfDecision = (decision: WeighedDecision) => number;

/**
 * What decisions weigh in the posteriors as they are stored: by the half-life of the experiment and by the soft resets
 * of their cells. A function of when a decision was made and never of when its rewards came, so that folding stays
 * commutative and a replay finds the same.
 */
export async function weightOfDecisions(
  transaction: Queryable,
  experiment: Experiment,
): Promise<WeightOfDecision> {
  const { id } = experiment;
  const resets = new SoftResets(await transaction.rows<SoftReset>(readSoftResetsSql, [id]));
  if (experiment.policy.halfLifeHours === null) return (decision) => resets.weightOf(decision);
  const [head] = await transaction.rows<{ halfLives: number }>(readDecayedHalfLivesSql, [id]);
  return (decision) =>
    decayWeight(experiment, decision.createdAtMs, head?.halfLives ?? 0) * resets.weightOf(decision);
}

/** Where the experiment forgets, brings its stored posteriors to the newest of these decisions. */
export async function decayUpTo(
  transaction: Queryable,
  experiment: Experiment,
  decisions: readonly WeighedDecision[],
): Promise<void> {
  if (experiment.policy.halfLifeHours === null) return;
  const { id } = experiment;
  const [head] = await transaction.rows<{ halfLives: number }>(readDecayedHalfLivesSql, [id]);
  const halfLives = decisions.reduce(
    (latest, { createdAtMs }) => Math.max(latest, halfLivesAt(experiment, createdAtMs)),
    head.halfLives,
  );
  if (halfLives === head.halfLives) return;
  await transaction.query(decayPosteriorsSql, [id, decayBetween(head.halfLives, halfLives)]);
  await transaction.query(writeDecayedHalfLivesSql, [id, halfLives]);
}
