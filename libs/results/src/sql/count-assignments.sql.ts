/**
 * Takes up to $1 commits out of the outbox and adds their decisions to the hourly counts: one statement, so that each
 * decision is counted exactly once whatever dies. Returns how many commits it took.
 */
export const countAssignmentsSql = `
WITH claimed AS (
  DELETE FROM assignment_outbox
  WHERE id IN (SELECT id FROM assignment_outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING assignment_ids
), counted AS (
  INSERT INTO assignment_rollups AS known (
    experiment_id, hour, revision, segment, arm, reason, assignments, propensity_sum)
  SELECT experiment_id, date_trunc('hour', created_at, 'UTC'), revision, segment, arm, reason, count(*), sum(propensity)
  FROM assignments
  WHERE id = ANY (ARRAY(SELECT unnest(assignment_ids) FROM claimed))
  GROUP BY 1, 2, 3, 4, 5, 6
  ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (experiment_id, hour, revision, segment, arm, reason) DO UPDATE SET
    assignments = known.assignments + excluded.assignments,
    propensity_sum = known.propensity_sum + excluded.propensity_sum
)
SELECT count(*)::float8 AS commits FROM claimed`;
