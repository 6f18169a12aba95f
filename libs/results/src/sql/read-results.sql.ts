/** Decisions per segment and arm. $1 experiment id. */
export const readAssignmentCountsSql = `
SELECT segment, arm, sum(assignments)::float8 AS assignments
FROM assignment_rollups WHERE experiment_id = $1 GROUP BY segment, arm`;

/** How far the counts and the learning have come. $1 experiment id. */
export const readFreshnessSql = `
SELECT learning_heads.version, learning_heads.folded_events::float8 AS "foldedEvents",
  learning_heads.folded_at AS "foldedAt",
  (SELECT count(*) FROM pending_folds WHERE experiment_id = $1)::float8 AS "pendingEvents"
FROM learning_heads WHERE experiment_id = $1`;
