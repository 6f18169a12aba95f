/** The oldest messages of a lane that have not been judged. $1 lane, $2 limit. */
export const claimPendingRephrasesSql = `
SELECT assignment_id AS id, conversation FROM pending_rephrases WHERE lane = $1 ORDER BY assignment_id LIMIT $2`;

/**
 * The messages of these conversations in order: from $3 messages before the first claimed one to at most $4 from there
 * on. $1 conversations, $2 the first claimed id of each, $3 before, $4 after.
 */
export const readConversationsSql = `
WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS wanted (conversation, first_id)), near AS (
  SELECT before.* FROM wanted CROSS JOIN LATERAL (
    SELECT * FROM rephrase_messages AS known
    WHERE known.conversation = wanted.conversation AND known.assignment_id < wanted.first_id
    ORDER BY known.assignment_id DESC LIMIT $3) AS before
  UNION ALL
  SELECT after.* FROM wanted CROSS JOIN LATERAL (
    SELECT * FROM rephrase_messages AS known
    WHERE known.conversation = wanted.conversation AND known.assignment_id >= wanted.first_id
    ORDER BY known.assignment_id LIMIT $4) AS after
)
SELECT near.conversation, near.assignment_id AS id, near.experiment_id AS "experimentId", near.fingerprint, near.sketch,
  extract(epoch FROM near.asked_at)::float8 * 1000 AS "atMs"
FROM near ORDER BY near.conversation, near.assignment_id`;

/** Which of these messages wait to be judged. $1 lane, $2 assignment ids. */
export const readWaitingSql = `
SELECT assignment_id AS id FROM pending_rephrases WHERE lane = $1 AND assignment_id = ANY ($2::uuid[])`;

/** What is known of these answers. A lookup by ids, because a join may read all outcomes. $1 assignment ids. */
export const readAnswersSql = `
SELECT assignment_id AS id, metrics AS outcome FROM outcomes WHERE assignment_id = ANY ($1::uuid[])`;

/** $1 experiment ids. */
export const readDetectionSettingsSql = `SELECT id, objective, rephrase FROM experiments WHERE id = ANY ($1::uuid[])`;

/** In how many conversations each message was asked, counted no further than needed. $1 fingerprints, $2 enough. */
export const countConversationsSql = `
SELECT fingerprint, (SELECT count(*) FROM (
  SELECT DISTINCT conversation FROM rephrase_messages WHERE rephrase_messages.fingerprint = wanted.fingerprint
  LIMIT $2) AS same)::float8 AS conversations
FROM unnest($1::uuid[]) AS wanted (fingerprint)`;

/**
 * Charges answers that were not charged before, each with an event in the ledger that waits for its fold. Returns what
 * was charged now. $1 rows as JSON, $2 now.
 */
export const insertChargesSql = `
WITH input AS (
  SELECT * FROM json_to_recordset($1::json) AS row (
    assignment_id uuid, experiment_id uuid, conversation uuid, asked_by uuid, asked_again_at_ms float8,
    probability float8, event_id uuid, metrics jsonb, weight float8)
), fresh AS (
  INSERT INTO rephrase_charges (
    assignment_id, experiment_id, conversation, asked_by, probability, event_id, charged_at)
  SELECT assignment_id, experiment_id, conversation, asked_by, probability, event_id, $2 FROM input
  ON CONFLICT (assignment_id) DO NOTHING
  RETURNING assignment_id
), stored AS (
  INSERT INTO reward_events (
    id, assignment_id, experiment_id, metrics, weight, source, late, occurred_at, received_at)
  SELECT input.event_id, input.assignment_id, input.experiment_id, input.metrics, input.weight, 'rephrase',
    $2 > assignments.window_closes_at, to_timestamp(input.asked_again_at_ms / 1000.0), $2
  FROM input JOIN fresh USING (assignment_id) JOIN assignments ON assignments.id = input.assignment_id
  RETURNING id, experiment_id
), pending AS (
  INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
  SELECT experiment_id, array_agg(id), $2 FROM stored GROUP BY experiment_id
)
SELECT experiment_id AS "experimentId" FROM stored`;

/** Adds to what has been judged. $1 lane, $2 rows as JSON. */
export const addRephraseTotalsSql = `
INSERT INTO rephrase_totals AS known (experiment_id, lane, messages, conversations, resends, templates, charges)
SELECT "experimentId", $1, messages, conversations, resends, templates, charges
FROM json_to_recordset($2::json) AS row (
  "experimentId" uuid, messages bigint, conversations bigint, resends bigint, templates bigint, charges bigint)
ON CONFLICT (experiment_id, lane) DO UPDATE SET
  messages = known.messages + excluded.messages,
  conversations = known.conversations + excluded.conversations,
  resends = known.resends + excluded.resends,
  templates = known.templates + excluded.templates,
  charges = known.charges + excluded.charges`;

/** $1 lane, $2 assignment ids. */
export const deletePendingRephrasesSql = `
DELETE FROM pending_rephrases WHERE lane = $1 AND assignment_id = ANY ($2::uuid[])`;
