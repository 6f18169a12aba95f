/** Every folded event of experiment $1 with the cell of its assignment, grouped by assignment. */
export const readFoldedLedgerSql = `
SELECT events.id, events.assignment_id AS "assignmentId", events.metrics, events.weight, events.source, events.late,
  extract(epoch FROM events.occurred_at)::float8 * 1000 AS "occurredAtMs",
  assignments.segment, assignments.arm, assignments.epoch
FROM reward_events AS events
JOIN assignments ON assignments.id = events.assignment_id
WHERE events.experiment_id = $1
  AND NOT EXISTS (
    SELECT FROM pending_folds WHERE pending_folds.experiment_id = $1 AND pending_folds.event_id = events.id)
  AND NOT EXISTS (
    SELECT FROM quarantined_folds
    WHERE quarantined_folds.experiment_id = $1 AND quarantined_folds.event_id = events.id)
ORDER BY events.assignment_id, events.id`;

/** What stands in the way of a complete picture: events not folded yet, and events put aside. $1 experiment id. */
export const countUnfoldedSql = `
SELECT (SELECT count(*) FROM pending_folds WHERE experiment_id = $1)::float8 AS pending,
  (SELECT count(*) FROM quarantined_folds WHERE experiment_id = $1)::float8 AS quarantined,
  (SELECT count(*) FROM reward_events WHERE experiment_id = $1)::float8 AS events`;
