const storeAssignments = `
WITH stored AS (
  INSERT INTO assignments (
    id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason, policy, propensity,
    feasible, probabilities, draw, posterior_version, posterior_age_ms, unit_id, conversation_id, metadata,
    created_at, window_closes_at)
  SELECT
    id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason, policy, propensity,
    feasible, probabilities, draw, posterior_version, posterior_age_ms, unit_id, conversation_id, metadata,
    to_timestamp(created_at_ms / 1000.0), to_timestamp(window_closes_at_ms / 1000.0)
  FROM json_to_recordset($1::json) AS row (
    id uuid, experiment_id uuid, revision integer, segment text, segment_source text, confidence float8,
    arm smallint, epoch integer, reason text, policy text, propensity float8, feasible smallint[],
    probabilities float8[], draw float8, posterior_version bigint, posterior_age_ms integer, unit_id text,
    conversation_id text, metadata jsonb, created_at_ms float8, window_closes_at_ms float8)
  RETURNING id
)`;

const handOver = `INSERT INTO assignment_outbox (id, assignment_ids) SELECT $2::uuid, array_agg(id) FROM stored`;

/** Stores decisions and, in the same statement, hands their ids to the workers. $1 rows as JSON, $2 outbox id. */
export const insertAssignmentsSql = {
  name: 'insert-assignments',
  text: `${storeAssignments} ${handOver}`,
};

/**
 * The same with what is kept of their messages, each of which waits to be judged. $1 and $2 as above, $3 messages as
 * JSON.
 */
export const insertAssignmentsWithMessagesSql = {
  name: 'insert-assignments-with-messages',
  text: `${storeAssignments}, messages AS (
  SELECT * FROM json_to_recordset($3::json) AS row (
    lane smallint, conversation uuid, assignment_id uuid, experiment_id uuid, fingerprint uuid, sketch text,
    asked_at_ms float8, expires_at_ms float8)
), kept AS (
  INSERT INTO rephrase_messages (
    conversation, assignment_id, experiment_id, fingerprint, sketch, asked_at, expires_at)
  SELECT conversation, assignment_id, experiment_id, fingerprint, decode(sketch, 'base64'),
    to_timestamp(asked_at_ms / 1000.0), to_timestamp(expires_at_ms / 1000.0)
  FROM messages
), waiting AS (
  INSERT INTO pending_rephrases (lane, assignment_id, conversation, enqueued_at)
  SELECT lane, assignment_id, conversation, to_timestamp(asked_at_ms / 1000.0) FROM messages
)
${handOver}`,
};
