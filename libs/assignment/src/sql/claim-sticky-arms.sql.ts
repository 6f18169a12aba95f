/**
 * Gives each unit its arm: the one it has, while that is still eligible, else the candidate. Concurrent first
 * requests meet on the primary key and get the same answer. $1 rows as JSON, sorted by the caller, one per unit.
 */
export const claimStickyArmsSql = {
  name: 'claim-sticky-arms',
  text: `
INSERT INTO sticky_arms (experiment_id, unit_key, arm, eligible, propensity, assignment_id)
SELECT experiment_id, unit_key, arm, eligible, propensity, assignment_id
FROM json_to_recordset($1::json) AS row (
  experiment_id uuid, unit_key text, arm smallint, eligible bigint, propensity float8, assignment_id uuid)
ON CONFLICT (experiment_id, unit_key) DO UPDATE SET
  eligible = excluded.eligible,
  arm = CASE WHEN (excluded.eligible >> sticky_arms.arm) & 1 = 1 THEN sticky_arms.arm ELSE excluded.arm END,
  propensity = CASE WHEN (excluded.eligible >> sticky_arms.arm) & 1 = 1
    THEN sticky_arms.propensity ELSE excluded.propensity END,
  assignment_id = CASE WHEN (excluded.eligible >> sticky_arms.arm) & 1 = 1
    THEN sticky_arms.assignment_id ELSE excluded.assignment_id END
RETURNING experiment_id, unit_key, arm, assignment_id`,
};
