import { controlArm, type Experiment } from '#experiments';
import type { Queryable } from '#persistence';
import { RollUp, type RolledUpExperiment, type RollupRow } from './rollups/roll-up.js';
import type { ChangedOutcome } from './rollups/rolled-up-decision.js';
import { totalRows, type TotalRow } from './rollups/total-rows.js';
import { addRewardBucketsSql } from './sql/watch-changes.sql.js';
import { addOpenWindowsSql, addOutcomeRollupsSql, addOutcomeTotalsSql } from './sql/add-rollups.sql.js';

/** Brings the roll-ups that results are read from up to the outcomes, in the transaction that changes them. */
export async function addRollups(
  transaction: Queryable,
  experiment: Experiment,
  changed: readonly ChangedOutcome[],
): Promise<void> {
  const rollUp = new RollUp(toRolledUp(experiment));
  for (const { decision, before, after } of changed) {
    if (before) rollUp.add(decision, before, -1);
    rollUp.add(decision, after, 1);
  }
  const hourly = rollUp.hourly();
  await transaction.query(addOutcomeRollupsSql, [experiment.id, toJson(hourly)]);
  await transaction.query(addOutcomeTotalsSql, [experiment.id, toJson(totalRows(hourly))]);
  const open = rollUp.open();
  if (open.length > 0) await transaction.query(addOpenWindowsSql, [experiment.id, JSON.stringify(open)]);
  const buckets = rollUp.buckets.rows();
  if (buckets.length > 0)
    await transaction.query(addRewardBucketsSql, [experiment.id, JSON.stringify(buckets)]);
}

/** An experiment as its roll-ups know it. */
export function toRolledUp(experiment: Experiment): RolledUpExperiment {
  return {
    objective: experiment.objective,
    control: controlArm(experiment).position,
    startedAtMs: (experiment.startedAt ?? experiment.createdAt).getTime(),
  };
}

function toJson(rows: readonly (RollupRow | TotalRow)[]): string {
  return JSON.stringify(rows.map(({ sums, ...row }) => ({ ...row, ...sums })));
}
