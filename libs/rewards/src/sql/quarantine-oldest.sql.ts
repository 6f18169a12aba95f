/** Puts the oldest unfolded event of an experiment aside. $1 experiment id, $2 why. */
export const quarantineOldestSql = `
WITH removed AS (
  DELETE FROM pending_folds
  WHERE experiment_id = $1
    AND event_id = (SELECT min(event_id::text)::uuid FROM pending_folds WHERE experiment_id = $1)
  RETURNING experiment_id, event_id
)
INSERT INTO quarantined_folds (experiment_id, event_id, error) SELECT experiment_id, event_id, $2 FROM removed`;
