/**
 * Takes up to $2 unfolded events of experiment $1, oldest first, with the assignment that each belongs to: whole commits
 * and the first events of the last one. The caller has the experiment's turn, without which what others take meanwhile
 * would be put back; the claim ends with the caller's transaction.
 */
export const claimPendingFoldsSql = `
WITH known AS (
  SELECT id, event_ids, (sum(cardinality(event_ids)) OVER (ORDER BY id))::integer - cardinality(event_ids) AS before
  FROM (
    SELECT id, event_ids FROM pending_folds WHERE experiment_id = $1 ORDER BY id LIMIT $2::integer
  ) AS commits
), taken AS (
  SELECT id, event_ids[:$2 - before] AS event_ids, event_ids[$2 - before + 1:] AS left_over
  FROM known WHERE before < $2
), emptied AS (
  DELETE FROM pending_folds USING taken
  WHERE pending_folds.experiment_id = $1 AND pending_folds.id = taken.id AND cardinality(left_over) = 0
), shortened AS (
  UPDATE pending_folds SET event_ids = left_over FROM taken
  WHERE pending_folds.experiment_id = $1 AND pending_folds.id = taken.id AND cardinality(left_over) > 0
)
SELECT events.id, events.assignment_id AS "assignmentId", events.metrics, events.weight, events.source, events.late,
  extract(epoch FROM events.occurred_at)::float8 * 1000 AS "occurredAtMs"
FROM reward_events AS events
WHERE events.id = ANY (ARRAY(SELECT unnest(event_ids) FROM taken))
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
