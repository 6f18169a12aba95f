/**
 * Appends events to the ledger and marks them for folding; an event id that was accepted before is left out.
 * Returns the ids that were stored. $1 rows as JSON.
 */
export const insertRewardEventsSql = {
  name: 'insert-reward-events',
  text: `
WITH input AS (
  SELECT * FROM json_to_recordset($1::json) AS row (
    id uuid, assignment_id uuid, experiment_id uuid, metrics jsonb, weight float8, source text, late boolean,
    event_id text, comment text, occurred_at_ms float8, received_at_ms float8)
), fresh AS (
  INSERT INTO reward_event_ids (event_id, received_at)
  SELECT event_id, to_timestamp(received_at_ms / 1000.0) FROM input WHERE event_id IS NOT NULL
  ON CONFLICT (event_id) DO NOTHING
  RETURNING event_id
), accepted AS (
  SELECT DISTINCT ON (coalesce(event_id, id::text)) * FROM input
  WHERE event_id IS NULL OR event_id IN (SELECT event_id FROM fresh)
  ORDER BY coalesce(event_id, id::text), id
), stored AS (
  INSERT INTO reward_events (
    id, assignment_id, experiment_id, metrics, weight, source, late, event_id, comment, occurred_at, received_at)
  SELECT id, assignment_id, experiment_id, metrics, weight, source, late, event_id, comment,
    to_timestamp(occurred_at_ms / 1000.0), to_timestamp(received_at_ms / 1000.0)
  FROM accepted
  RETURNING id, experiment_id, received_at
), pending AS (
  INSERT INTO pending_folds (experiment_id, event_id, enqueued_at)
  SELECT experiment_id, id, received_at FROM stored
)
SELECT id FROM stored`,
};
