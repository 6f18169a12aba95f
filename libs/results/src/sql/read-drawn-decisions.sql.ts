/**
 * Drawn decisions in the order in which they were made, with their present objective evidence. $1 experiment id,
 * $2 first id, $3 end of ids, $4 objective metric.
 */
export const readDrawnDecisionsSql = `
SELECT assignments.arm, assignments.propensity, assignments.feasible, assignments.segment,
  to_char(assignments.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, outcomes.metrics -> $4 AS evidence
FROM assignments LEFT JOIN outcomes ON outcomes.assignment_id = assignments.id
WHERE assignments.experiment_id = $1 AND assignments.id >= $2 AND assignments.id < $3
  AND assignments.reason IN ('policy', 'warmup')
ORDER BY assignments.id`;

/** Drawn and other decisions in a range of time. $1 experiment id, $2 first id, $3 end of ids. */
export const countDecisionsSql = `
SELECT count(*) FILTER (WHERE reason IN ('policy', 'warmup'))::float8 AS drawn,
  count(*) FILTER (WHERE reason NOT IN ('policy', 'warmup'))::float8 AS "notDrawn"
FROM assignments WHERE experiment_id = $1 AND id >= $2 AND id < $3`;

/** $1 id, $2 experiment id, $3 request, $4 decisions, $5 now. */
export const insertOffPolicyRunSql = `
INSERT INTO off_policy_runs (id, experiment_id, request, status, decisions, created_at)
VALUES ($1, $2, $3::jsonb, 'waiting', $4, $5)`;

/** $1 id. */
export const readOffPolicyRunSql = `
SELECT runs.id, experiments.key AS experiment, runs.experiment_id AS "experimentId", runs.request, runs.status,
  runs.decisions, runs.decisions_read AS "decisionsRead", runs.result, runs.error
FROM off_policy_runs AS runs JOIN experiments ON experiments.id = runs.experiment_id
WHERE runs.id = $1`;

/** $1 id, $2 decisions read. */
export const advanceOffPolicyRunSql = `
UPDATE off_policy_runs SET status = 'running', decisions_read = $2 WHERE id = $1`;

/** $1 id, $2 status, $3 result, $4 error, $5 now. */
export const finishOffPolicyRunSql = `
UPDATE off_policy_runs SET status = $2, result = $3::jsonb, error = $4, finished_at = $5 WHERE id = $1`;

/** Runs whose job was lost. $1 made before. */
export const readLostOffPolicyRunsSql = `
SELECT id FROM off_policy_runs WHERE status = 'waiting' AND created_at < $1`;
