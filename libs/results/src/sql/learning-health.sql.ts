/** Takes the running experiment whose check is the longest ago, if that was before $1, and notes $2. */
export const claimHealthCheckSql = `
UPDATE learning_heads SET health_checked_at = $2
WHERE experiment_id = (
  SELECT experiment_id FROM learning_heads JOIN experiments ON experiments.id = experiment_id
  WHERE experiments.status = 'running' AND (health_checked_at IS NULL OR health_checked_at < $1)
  ORDER BY health_checked_at NULLS FIRST LIMIT 1 FOR UPDATE OF learning_heads SKIP LOCKED)
RETURNING experiment_id AS "experimentId"`;

/** Decisions by cell and how many have a value of their own. $1 experiment id, $2 made from, $3 made before. */
export const readAnsweredCellsSql = `
SELECT segment, arm, sum(decisions)::float8 AS decisions, sum(valued)::float8 AS valued
FROM open_window_rollups WHERE experiment_id = $1 AND opened >= $2 AND opened < $3 GROUP BY segment, arm`;

/** The objective's values by arm over all time. $1 experiment id. */
export const readArmRewardsSql = `
SELECT arm, sum(rewards) AS rewards, sum(reward_sum) AS "rewardSum", sum(reward_sq) AS "rewardSq"
FROM outcome_totals WHERE experiment_id = $1 GROUP BY arm`;

/**
 * Brings the lasting events of an experiment up to what is found now: what is new begins, what is gone ends. Returns
 * what has begun. $1 experiment id, $2 faults as JSON, $3 now, $4 the types that are checked.
 */
export const noteFaultsSql = `
WITH found AS (
  SELECT * FROM json_to_recordset($2::json) AS row (id uuid, type text, segment text, arm smallint, details jsonb)
), lasting AS (
  SELECT id, type, segment, arm FROM learning_events
  WHERE experiment_id = $1 AND ended_at IS NULL AND type = ANY ($4::text[])
), ended AS (
  UPDATE learning_events SET ended_at = $3
  WHERE id IN (SELECT lasting.id FROM lasting WHERE NOT EXISTS (
    SELECT FROM found WHERE found.type = lasting.type AND found.segment IS NOT DISTINCT FROM lasting.segment
      AND found.arm IS NOT DISTINCT FROM lasting.arm))
)
INSERT INTO learning_events (id, experiment_id, type, segment, arm, details, found_at)
SELECT id, $1::uuid, type, segment, arm, details, $3 FROM found WHERE NOT EXISTS (
  SELECT FROM lasting WHERE found.type = lasting.type AND found.segment IS NOT DISTINCT FROM lasting.segment
    AND found.arm IS NOT DISTINCT FROM lasting.arm)
RETURNING id, type, segment, arm`;
