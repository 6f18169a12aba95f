import { ROLLUP_COLUMNS, sqlColumn } from '../rollups/rollup-columns.js';
import { decisionColumns } from './claim-pending-folds.sql.js';

/** Every folded event of experiment $1 with the cell of its assignment, grouped by assignment. */
export const readFoldedLedgerSql = `
SELECT events.id, events.assignment_id AS "assignmentId", events.metrics, events.weight, events.source, events.late,
  extract(epoch FROM events.occurred_at)::float8 * 1000 AS "occurredAtMs",
  ${decisionColumns}
FROM reward_events AS events
JOIN assignments ON assignments.id = events.assignment_id
WHERE events.experiment_id = $1
  AND NOT EXISTS (
    SELECT FROM (SELECT unnest(event_ids) AS event_id FROM pending_folds WHERE experiment_id = $1) AS pending
    WHERE pending.event_id = events.id)
  AND NOT EXISTS (
    SELECT FROM quarantined_folds
    WHERE quarantined_folds.experiment_id = $1 AND quarantined_folds.event_id = events.id)
ORDER BY events.assignment_id, events.id`;

/** What stands in the way of a complete picture: events not folded yet, and events put aside. $1 experiment id. */
export const countUnfoldedSql = `
SELECT (SELECT coalesce(sum(cardinality(event_ids)), 0) FROM pending_folds WHERE experiment_id = $1)::float8 AS pending,
  (SELECT count(*) FROM quarantined_folds WHERE experiment_id = $1)::float8 AS quarantined,
  (SELECT count(*) FROM reward_events WHERE experiment_id = $1)::float8 AS events`;

const counted = `assignments.experiment_id = $1 AND NOT EXISTS (
  SELECT FROM assignment_outbox WHERE assignments.id = ANY (assignment_outbox.assignment_ids))`;

/** Cells in which the counts of decisions differ from the log, what is not counted yet left out. $1 experiment id. */
export const compareCountsSql = `
WITH logged AS (
  SELECT date_trunc('hour', created_at, 'UTC') AS hour, revision, segment, arm, reason, count(*) AS decisions
  FROM assignments WHERE ${counted} GROUP BY 1, 2, 3, 4, 5
), hourly AS (
  SELECT hour, revision, segment, arm, reason, assignments FROM assignment_rollups WHERE experiment_id = $1
), totals AS (
  SELECT revision, segment, arm, reason, assignments FROM assignment_totals WHERE experiment_id = $1
), summed AS (
  SELECT revision, segment, arm, reason, sum(decisions)::bigint AS decisions FROM logged GROUP BY 1, 2, 3, 4
)
SELECT (
  SELECT count(*) FROM logged FULL JOIN hourly USING (hour, revision, segment, arm, reason)
  WHERE decisions IS DISTINCT FROM assignments
)::float8 + (
  SELECT count(*) FROM summed FULL JOIN totals USING (revision, segment, arm, reason)
  WHERE decisions IS DISTINCT FROM assignments
)::float8 AS differences`;

const names = ROLLUP_COLUMNS.map((column) => `${sqlColumn(column)} AS "${column}"`).join(', ');

/** The stored outcome roll-ups. $1 experiment id. */
export const readStoredRollupsSql = `
SELECT extract(epoch FROM hour)::float8 * 1000 AS "hourMs", revision, block, segment, arm, lane, latency, ${names}
FROM outcome_rollups WHERE experiment_id = $1`;

/** The stored totals. $1 experiment id. */
export const readStoredTotalsSql = `
SELECT block, segment, arm, lane, latency, ${names} FROM outcome_totals WHERE experiment_id = $1`;
