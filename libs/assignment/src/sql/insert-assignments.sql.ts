const storeAssignments = `
WITH facts AS (
  SELECT * FROM json_to_recordset($1::json) AS fact (
    fact integer, experiment_id uuid, revision integer, segment text, policy text, feasible smallint[],
    probabilities float8[], posterior_version bigint, window_ms float8)
), stored AS (
  INSERT INTO assignments (
    id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason, policy, propensity,
    feasible, probabilities, draw, posterior_version, posterior_age_ms, unit_id, conversation_id, metadata,
    created_at, window_closes_at)
  SELECT
    id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason, policy, propensity,
    feasible, probabilities, draw, posterior_version, posterior_age_ms, unit_id, conversation_id, metadata::jsonb,
    to_timestamp(created_at_ms / 1000.0), to_timestamp((created_at_ms + window_ms) / 1000.0)
  FROM unnest(
    $2::integer[], $3::uuid[], $4::text[], $5::float8[], $6::smallint[], $7::integer[], $8::text[], $9::float8[],
    $10::float8[], $11::integer[], $12::float8[], $13::text[], $14::text[], $15::text[])
  AS decision (
    fact, id, segment_source, confidence, arm, epoch, reason, propensity,
    draw, posterior_age_ms, created_at_ms, unit_id, conversation_id, metadata)
  JOIN facts USING (fact)
)`;

const handOver = `INSERT INTO assignment_outbox (id, assignment_ids) VALUES ($16::uuid, $3::uuid[])`;

/**
 * Stores decisions and, in the same statement, hands their ids to the workers. $1 to $15 as `assignmentColumns` makes
 * them, $16 outbox id.
 */
export const insertAssignmentsSql = {
  name: 'insert-assignments',
  text: `${storeAssignments} ${handOver}`,
};

/**
 * The same with what is kept of their messages, each of which waits to be judged. $1 to $16 as above, $17
 * messages as JSON.
 */
export const insertAssignmentsWithMessagesSql = {
  name: 'insert-assignments-with-messages',
  text: `${storeAssignments}, messages AS (
  SELECT * FROM json_to_recordset($17::json) AS row (
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
