/** Takes an event out of what is pending. The caller has the experiment's turn. $1 experiment id, $2 event id, $3 why. */
export const quarantineEventSql = `
WITH removed AS (
  UPDATE pending_folds SET event_ids = array_remove(event_ids, $2::uuid)
  WHERE experiment_id = $1 AND $2 = ANY (event_ids)
  RETURNING experiment_id
)
INSERT INTO quarantined_folds (experiment_id, event_id, error) SELECT experiment_id, $2, $3 FROM removed
RETURNING event_id`;

/** Commits of which nothing is left. $1 experiment id. */
export const deleteEmptyPendingSql = `
DELETE FROM pending_folds WHERE experiment_id = $1 AND cardinality(event_ids) = 0`;
