/** Decisions with what became of them, in the order in which they were made. $1 experiment id, $2 first and $3 end id. */
export const readDecisionsSql = `
SELECT assignments.id, segment, arm, epoch, feasible, probabilities, conversation_id AS "conversationId",
  unit_id AS "unitId", extract(epoch FROM created_at)::float8 * 1000 AS "createdAtMs", outcomes.metrics AS outcome
FROM assignments
LEFT JOIN outcomes ON outcomes.assignment_id = assignments.id
WHERE assignments.experiment_id = $1 AND assignments.id >= $2::uuid AND assignments.id < $3::uuid
ORDER BY assignments.id`;
