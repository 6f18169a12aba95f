import { softResetRatings } from '#bandit';
import { EXPERIMENT_FOLDED_CHANNEL } from '#assignment';
import type { Experiment } from '#experiments';
import type { Queryable } from '#persistence';
import { decayWeight } from '../decay.js';
import type { AssignmentCell } from '../fold-events.js';
import { advanceHeadSql } from '../sql/apply-fold.sql.js';
import { insertSoftResetsSql, readCellWeightsSql, scalePosteriorsSql } from '../sql/soft-resets.sql.js';

/** What makes a reset, and up to which decisions it reaches. */
export interface ResetCause {
  eventId: string;
  decidedUpToMs: number;
  nowMs: number;
}

interface CellWeight extends AssignmentCell {
  weight: number;
  halfLives: number;
}

/**
 * Leaves every arm of a segment evidence worth as many ratings as the core keeps: notes the factor of each cell and
 * scales what is stored by it. Needs the experiment's fold turn, and that no decision after `decidedUpToMs` is folded.
 */
export async function resetSegment(
  transaction: Queryable,
  experiment: Experiment,
  segment: string,
  { eventId, decidedUpToMs, nowMs }: ResetCause,
): Promise<void> {
  const cells = await transaction.rows<CellWeight>(readCellWeightsSql, [experiment.id, segment]);
  const resets = cells.flatMap(({ weight, halfLives, ...cell }) => {
    if (experiment.arms[cell.arm]?.epoch !== cell.epoch) return [];
    const present = weight / (decayWeight(experiment, nowMs, halfLives) || 1);
    return present > softResetRatings ? [{ ...cell, factor: softResetRatings / present }] : [];
  });
  if (resets.length === 0) return;
  const rows = JSON.stringify(resets);
  await transaction.query(insertSoftResetsSql, [experiment.id, rows, new Date(decidedUpToMs), eventId]);
  await transaction.query(scalePosteriorsSql, [experiment.id, rows]);
  await transaction.query(advanceHeadSql, [experiment.id, 0, EXPERIMENT_FOLDED_CHANNEL, null]);
}
