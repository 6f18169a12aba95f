const guardrailEvents = `
SELECT id, experiment_id, 'guardrail.fired' AS type, NULL AS segment, arm, fired_at AS at, NULL::timestamptz AS ended_at,
  notified_at, jsonb_build_object('guardrail', guardrail, 'action', action, 'evidence', evidence, 'appliedAt', applied_at,
    'revision', revision) AS details
FROM guardrail_events`;

const learningEvents = `
SELECT id, experiment_id, type, segment, arm, found_at AS at, ended_at, notified_at, details FROM learning_events`;

const columns = `id, experiment_id AS "experimentId", type, segment, arm, at, ended_at AS "endedAt",
  notified_at AS "notifiedAt", details`;

/** Newest first. $1 experiment id, $2 limit, $3 before this id, or null. */
export const listEventsSql = `
SELECT ${columns} FROM (${guardrailEvents} UNION ALL ${learningEvents}) AS events
WHERE experiment_id = $1 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`;

/** One event of learning. $1 id. */
export const readLearningEventSql = `SELECT ${columns} FROM (${learningEvents}) AS events WHERE id = $1`;

/** $1 event id, $2 now. */
export const markLearningEventAttemptedSql = `UPDATE learning_events SET attempted_at = $2 WHERE id = $1`;

/** $1 event id, $2 now. */
export const markLearningEventNotifiedSql = `UPDATE learning_events SET notified_at = $2 WHERE id = $1`;

/** Events that nobody was told of, not older than a day. $1 tried before, $2 found after. */
export const readUntoldLearningEventsSql = `
SELECT id FROM learning_events
WHERE notified_at IS NULL AND coalesce(attempted_at, found_at) < $1 AND found_at > $2`;

/** Events of every experiment that is not archived, for metrics. */
export const countEventsSql = `
SELECT experiments.key AS experiment, events.type, count(*)::float8 AS events,
  (count(*) FILTER (WHERE events.ended_at IS NULL AND experiments.status = 'running'))::float8 AS lasting
FROM (${guardrailEvents} UNION ALL ${learningEvents}) AS events
JOIN experiments ON experiments.id = events.experiment_id
WHERE experiments.status <> 'archived' GROUP BY 1, 2`;
