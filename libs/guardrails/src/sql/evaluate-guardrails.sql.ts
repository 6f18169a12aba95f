/** Takes up to $2 values of experiment $1, oldest first. */
export const claimGuardrailValuesSql = `
WITH claimed AS (
  DELETE FROM guardrail_inbox
  WHERE id IN (SELECT id FROM guardrail_inbox WHERE experiment_id = $1 ORDER BY id LIMIT $2)
  RETURNING id, arm, epoch, metric, value, decided_at
)
SELECT arm, epoch, metric, value, extract(epoch FROM decided_at)::float8 * 1000 AS "decidedAtMs"
FROM claimed ORDER BY id`;

/** $1 experiment id. */
export const readMonitorsSql = `
SELECT rule, arm, epoch, state, updated_at AS "updatedAt" FROM guardrail_monitors WHERE experiment_id = $1`;

/** $1 experiment id, $2 rows as JSON, $3 now. */
export const writeMonitorsSql = `
INSERT INTO guardrail_monitors (experiment_id, rule, arm, epoch, state, updated_at)
SELECT $1::uuid, rule, arm, epoch, state, $3
FROM json_to_recordset($2::json) AS row (rule text, arm smallint, epoch integer, state jsonb)
ON CONFLICT (experiment_id, rule, arm) DO UPDATE SET
  epoch = excluded.epoch, state = excluded.state, updated_at = excluded.updated_at`;

/** $1 experiment id, $2 rows as JSON, $3 now. */
export const insertGuardrailEventsSql = `
INSERT INTO guardrail_events (id, experiment_id, guardrail, arm, action, evidence, fired_at)
SELECT id, $1::uuid, guardrail, arm, action, evidence, $3
FROM json_to_recordset($2::json) AS row (id uuid, guardrail jsonb, arm smallint, action text, evidence jsonb)`;

const eventColumns = `events.id, events.experiment_id AS "experimentId", events.guardrail, events.arm, events.action,
  events.evidence, events.fired_at AS "firedAt", events.applied_at AS "appliedAt", events.revision,
  events.notified_at AS "notifiedAt"`;

/** $1 event id. */
export const readGuardrailEventSql = `SELECT ${eventColumns} FROM guardrail_events AS events WHERE id = $1`;

/** Newest first. $1 experiment id, $2 limit. */
export const listGuardrailEventsSql = `
SELECT ${eventColumns} FROM guardrail_events AS events WHERE experiment_id = $1 ORDER BY id DESC LIMIT $2`;

/** $1 event id, $2 revision or null, $3 now. */
export const markAppliedSql = `
UPDATE guardrail_events SET applied_at = $3, revision = $2 WHERE id = $1 AND applied_at IS NULL`;

/** $1 event id, $2 now. */
export const markAttemptedSql = `UPDATE guardrail_events SET attempted_at = $2 WHERE id = $1`;

/** $1 event id, $2 now. */
export const markNotifiedSql = `UPDATE guardrail_events SET notified_at = $2 WHERE id = $1`;

/** Experiments with values that no evaluation has taken. $1 queued before. */
export const experimentsWithWaitingValuesSql = `
SELECT DISTINCT experiment_id AS "experimentId" FROM guardrail_inbox WHERE queued_at < $1`;

/** Actions that were decided and not carried out. $1 fired before. */
export const readUnappliedEventsSql = `SELECT id FROM guardrail_events WHERE applied_at IS NULL AND fired_at < $1`;

/** Events that nobody was told of, not older than a day. $1 tried before, $2 fired after. */
export const readUnnotifiedEventsSql = `
SELECT id FROM guardrail_events
WHERE applied_at IS NOT NULL AND notified_at IS NULL AND coalesce(attempted_at, applied_at) < $1 AND fired_at > $2`;
