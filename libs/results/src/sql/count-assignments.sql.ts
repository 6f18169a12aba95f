/**
 * Takes up to $1 commits out of the outbox and adds their decisions to the counts: one statement, so that each decision
 * is counted exactly once whatever dies. Returns how many commits it took and, for the sample-ratio checks, the drawn
 * decisions grouped by the probabilities that drew them.
 */
export const countAssignmentsSql = `
WITH claimed AS (
  DELETE FROM assignment_outbox
  WHERE id IN (SELECT id FROM assignment_outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING assignment_ids
), decided AS MATERIALIZED (
  SELECT experiment_id, date_trunc('hour', created_at, 'UTC') AS hour, revision, segment, arm, reason, propensity,
    feasible, probabilities, created_at,
    greatest(1, floor(extract(epoch FROM window_closes_at - created_at) / 64)) AS width
  FROM assignments
  WHERE id = ANY (ARRAY(SELECT unnest(assignment_ids) FROM claimed))
), hourly AS (
  INSERT INTO assignment_rollups AS known (
    experiment_id, hour, revision, segment, arm, reason, assignments, propensity_sum)
  SELECT experiment_id, hour, revision, segment, arm, reason, count(*), sum(propensity) FROM decided
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (experiment_id, hour, revision, segment, arm, reason) DO UPDATE SET
    assignments = known.assignments + excluded.assignments,
    propensity_sum = known.propensity_sum + excluded.propensity_sum
), totals AS (
  INSERT INTO assignment_totals AS known (experiment_id, revision, segment, arm, reason, assignments)
  SELECT experiment_id, revision, segment, arm, reason, count(*) FROM decided
  GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (experiment_id, revision, segment, arm, reason) DO UPDATE SET
    assignments = known.assignments + excluded.assignments
), opened AS (
  INSERT INTO open_window_rollups AS known (experiment_id, revision, opened, segment, arm, decisions, valued)
  SELECT experiment_id, revision, to_timestamp(floor(extract(epoch FROM created_at) / width) * width), segment, arm,
    count(*), 0
  FROM decided GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (experiment_id, revision, opened, segment, arm) DO UPDATE SET
    decisions = known.decisions + excluded.decisions
), drawn AS (
  SELECT experiment_id, revision, segment, feasible, probabilities, arm, count(*)::float8 AS decisions,
    min(created_at) AS first
  FROM decided WHERE reason IN ('policy', 'warmup') GROUP BY 1, 2, 3, 4, 5, 6
)
SELECT (SELECT count(*)::float8 FROM claimed) AS commits,
  (SELECT coalesce(json_agg(drawn ORDER BY first), '[]') FROM drawn) AS drawn`;

/** Adds to the counts of the sample-ratio check. $1 rows as JSON. */
export const addSampleRatiosSql = `
INSERT INTO sample_ratio_rollups AS known (experiment_id, revision, segment, observed, expected, covariance)
SELECT experiment_id, revision, segment, observed, expected, covariance
FROM json_to_recordset($1::json) AS row (
  experiment_id uuid, revision integer, segment text, observed jsonb, expected jsonb, covariance jsonb)
ON CONFLICT (experiment_id, revision, segment) DO UPDATE SET
  observed = pointsman_add_counts(known.observed, excluded.observed),
  expected = pointsman_add_counts(known.expected, excluded.expected),
  covariance = pointsman_add_counts(known.covariance, excluded.covariance)`;

/** $1 experiment ids. */
export const readRatioMonitorsSql = `
SELECT experiment_id AS "experimentId", state FROM sample_ratio_monitors WHERE experiment_id = ANY ($1::uuid[])`;

/** $1 rows as JSON. */
export const writeRatioMonitorsSql = `
INSERT INTO sample_ratio_monitors (experiment_id, state)
SELECT experiment_id, state FROM json_to_recordset($1::json) AS row (experiment_id uuid, state jsonb)
ON CONFLICT (experiment_id) DO UPDATE SET state = excluded.state`;
