const input = `unnest(
    $1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::float8[], $6::text[], $7::boolean[],
    $8::text[], $9::text[], $10::float8[], $11::float8[])
  AS event (
    id, assignment_id, experiment_id, metrics, weight, source, late,
    event_id, comment, occurred_at_ms, received_at_ms)`;

const store = (events: string) => `
  INSERT INTO reward_events (
    id, assignment_id, experiment_id, metrics, weight, source, late, event_id, comment, occurred_at, received_at)
  SELECT id, assignment_id, experiment_id, metrics::jsonb, weight, source, late, event_id, comment,
    to_timestamp(occurred_at_ms / 1000.0), to_timestamp(received_at_ms / 1000.0)
  FROM ${events}`;

const handOver = (events: string) => `
  INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
  SELECT experiment_id, array_agg(id), to_timestamp(min(received_at_ms) / 1000.0) FROM ${events} GROUP BY experiment_id`;

/**
 * Appends events without event ids to the ledger and, in the same statement, hands them over to their fold. $1 to $11 as
 * `rewardEventColumns` makes them.
 */
export const insertRewardEventsSql = {
  name: 'insert-reward-events',
  text: `WITH stored AS (${store(input)})${handOver(input)}`,
};

/**
 * The same for events of which some have an event id: one that was accepted before is left out. Returns the ids of what
 * was left out, usually none. No event id twice.
 */
export const insertIdentifiedEventsSql = {
  name: 'insert-identified-events',
  text: `
WITH input AS (
  SELECT * FROM ${input}
), fresh AS (
  INSERT INTO reward_event_ids (event_id, received_at)
  SELECT event_id, to_timestamp(received_at_ms / 1000.0) FROM input WHERE event_id IS NOT NULL
  ON CONFLICT (event_id) DO NOTHING
  RETURNING event_id
), accepted AS (
  SELECT * FROM input WHERE event_id IS NULL OR event_id IN (SELECT event_id FROM fresh)
), stored AS (${store('accepted')}
), pending AS (${handOver('accepted')}
)
SELECT id FROM input WHERE event_id IS NOT NULL AND event_id NOT IN (SELECT event_id FROM fresh)`,
};
