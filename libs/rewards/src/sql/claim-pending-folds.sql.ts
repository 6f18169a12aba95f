/**
 * Takes up to $2 unfolded events of experiment $1, oldest first, with the assignment that each belongs to.
 * The caller has the experiment's turn; the claim ends with the caller's transaction.
 */
export const claimPendingFoldsSql = `
WITH claimed AS (
  DELETE FROM pending_folds
  WHERE experiment_id = $1 AND event_id IN (
    SELECT event_id FROM pending_folds WHERE experiment_id = $1 ORDER BY event_id LIMIT $2)
  RETURNING event_id
)
SELECT events.id, events.assignment_id AS "assignmentId", events.metrics, events.weight, events.source, events.late,
  extract(epoch FROM events.occurred_at)::float8 * 1000 AS "occurredAtMs"
FROM reward_events AS events
WHERE events.id = ANY (ARRAY(SELECT event_id FROM claimed))
ORDER BY events.id`;

/** What was decided, as far as folding and roll-ups need it. For a query over `assignments`. */
export const decisionColumns = `assignments.segment, assignments.arm, assignments.epoch, assignments.revision,
  assignments.reason, assignments.feasible, assignments.probabilities,
  extract(epoch FROM assignments.created_at)::float8 * 1000 AS "createdAtMs",
  extract(epoch FROM assignments.window_closes_at - assignments.created_at)::float8 AS "windowSeconds"`;

/** The decisions and present outcomes of these assignments. $1 assignment ids. */
export const readOutcomesSql = `
SELECT assignments.id, ${decisionColumns}, outcomes.metrics AS outcome
FROM assignments LEFT JOIN outcomes ON outcomes.assignment_id = assignments.id
WHERE assignments.id = ANY ($1::uuid[])`;
