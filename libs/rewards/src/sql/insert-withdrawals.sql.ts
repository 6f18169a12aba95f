/** Appends to the ledger events that the caller folds in the same transaction. $1 experiment id, $2 rows as JSON. */
export const insertWithdrawalsSql = `
INSERT INTO reward_events (
  id, assignment_id, experiment_id, metrics, weight, source, late, occurred_at, received_at)
SELECT id, "assignmentId", $1::uuid, metrics, weight, source, late, to_timestamp("occurredAtMs" / 1000.0), now()
FROM json_to_recordset($2::json) AS row (
  id uuid, "assignmentId" uuid, metrics jsonb, weight float8, source text, late boolean, "occurredAtMs" float8)`;
