export const experimentsWithOpenWindowsSql = `
SELECT id FROM experiments WHERE feedback ->> 'onMissing' = 'default' AND started_at IS NOT NULL AND status <> 'archived'`;

/**
 * The assignments after the watermark, in order. Locks the watermark, so that replicas take turns.
 * $1 experiment id, $2 objective metric, $3 closed before, $4 limit.
 */
export const readWindowsSql = `
WITH head AS (SELECT closed_up_to FROM learning_heads WHERE experiment_id = $1 FOR UPDATE)
SELECT assignments.id, assignments.window_closes_at < $3 AS closed,
  coalesce(outcomes.metrics #>> ARRAY[$2, 'explicit', 'value'] IS NOT NULL, false) AS answered
FROM head
JOIN assignments ON assignments.experiment_id = $1 AND assignments.id > head.closed_up_to
LEFT JOIN outcomes ON outcomes.assignment_id = assignments.id
ORDER BY assignments.id LIMIT $4`;

/** $1 experiment id, $2 rows (id, assignment_id) as JSON, $3 metrics, $4 now. */
export const insertDefaultEventsSql = `
WITH stored AS (
  INSERT INTO reward_events (
    id, assignment_id, experiment_id, metrics, weight, source, late, occurred_at, received_at)
  SELECT id, assignment_id, $1::uuid, $3::jsonb, 1, 'default', false, $4, $4
  FROM json_to_recordset($2::json) AS row (id uuid, assignment_id uuid)
  RETURNING id
)
INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
SELECT $1::uuid, array_agg(id), $4 FROM stored HAVING count(*) > 0`;

/** $1 experiment id, $2 last assignment id whose window is closed. */
export const advanceClosedUpToSql = `UPDATE learning_heads SET closed_up_to = $2 WHERE experiment_id = $1`;
