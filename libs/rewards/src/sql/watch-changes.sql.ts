/** Adds to the buckets of rewards and marks their cells. $1 experiment id, $2 rows as JSON. */
export const addRewardBucketsSql = `
WITH input AS MATERIALIZED (
  SELECT * FROM json_to_recordset($2::json) AS row (
    segment text, arm smallint, epoch integer, "delayClass" smallint, "startSeconds" bigint, "widthSeconds" bigint,
    weight float8, reward float8, "rewardSq" float8)
), marked AS (
  INSERT INTO unwatched_cells (experiment_id, segment, arm, epoch, look_after)
  SELECT DISTINCT $1::uuid, segment, arm, epoch, now() FROM input
  ON CONFLICT (experiment_id, segment, arm, epoch) DO NOTHING
)
INSERT INTO reward_buckets AS known (
  experiment_id, segment, arm, epoch, delay_class, start_seconds, width_seconds, weight, reward, reward_sq)
SELECT $1::uuid, segment, arm, epoch, "delayClass", "startSeconds", "widthSeconds", weight, reward, "rewardSq" FROM input
ON CONFLICT (experiment_id, segment, arm, epoch, delay_class, start_seconds, width_seconds) DO UPDATE SET
  weight = known.weight + excluded.weight,
  reward = known.reward + excluded.reward,
  reward_sq = known.reward_sq + excluded.reward_sq`;

/** Experiments with cells to look at, the longest wait first. $1 now, $2 limit. */
export const experimentsToWatchSql = `
SELECT experiment_id AS "experimentId" FROM unwatched_cells WHERE look_after <= $1
GROUP BY experiment_id ORDER BY min(look_after) LIMIT $2`;

/** Takes up to $3 cells of experiment $1 that are due at $2. */
export const claimUnwatchedCellsSql = `
DELETE FROM unwatched_cells
WHERE experiment_id = $1 AND (segment, arm, epoch) IN (
  SELECT segment, arm, epoch FROM unwatched_cells WHERE experiment_id = $1 AND look_after <= $2
  ORDER BY look_after LIMIT $3)
RETURNING segment, arm, epoch`;

/** Puts cells back, each for a later time. $1 experiment id, $2 cells as JSON. */
export const lookAgainSql = `
INSERT INTO unwatched_cells (experiment_id, segment, arm, epoch, look_after)
SELECT $1::uuid, segment, arm, epoch, to_timestamp("lookAfterMs" / 1000.0)
FROM json_to_recordset($2::json) AS row (segment text, arm smallint, epoch integer, "lookAfterMs" float8)`;

const columns = `segment, arm, epoch, delay_class AS "delayClass", start_seconds::float8 AS "startSeconds",
  width_seconds::float8 AS "widthSeconds", weight, reward, reward_sq AS "rewardSq"`;

/** The buckets of some cells. $1 experiment id, $2 cells as JSON. */
export const readRewardBucketsSql = `
SELECT ${columns} FROM reward_buckets
JOIN json_to_recordset($2::json) AS cell (segment text, arm smallint, epoch integer) USING (segment, arm, epoch)
WHERE experiment_id = $1`;

/** Makes place for a cell's buckets in other widths. $1 experiment id, $2 cells as JSON. */
export const deleteRewardBucketsSql = `
DELETE FROM reward_buckets AS known
USING json_to_recordset($2::json) AS cell (segment text, arm smallint, epoch integer)
WHERE known.experiment_id = $1 AND known.segment = cell.segment AND known.arm = cell.arm AND known.epoch = cell.epoch`;

/** $1 experiment id, $2 rows as JSON. */
export const insertRewardBucketsSql = `
INSERT INTO reward_buckets (
  experiment_id, segment, arm, epoch, delay_class, start_seconds, width_seconds, weight, reward, reward_sq)
SELECT $1::uuid, segment, arm, epoch, "delayClass", "startSeconds", "widthSeconds", weight, reward, "rewardSq"
FROM json_to_recordset($2::json) AS row (
  segment text, arm smallint, epoch integer, "delayClass" smallint, "startSeconds" bigint, "widthSeconds" bigint,
  weight float8, reward float8, "rewardSq" float8)`;

/** All buckets of an experiment added up over time, in which widths do not matter. $1 experiment id. */
export const readBucketTotalsSql = `
SELECT segment, arm, epoch, delay_class AS "delayClass", sum(weight) AS weight, sum(reward) AS reward,
  sum(reward_sq) AS "rewardSq"
FROM reward_buckets WHERE experiment_id = $1 GROUP BY 1, 2, 3, 4`;

/** The newest moment that a fold has seen. $1 experiment id. */
export const readDecidedUpToSql = `
SELECT extract(epoch FROM decided_up_to)::float8 * 1000 AS "decidedUpToMs" FROM learning_heads WHERE experiment_id = $1`;

/** What was found before: from when on each cell is watched anew. $1 experiment id. */
export const readFoundChangesSql = `
SELECT segment, arm, details ->> 'action' AS action, extract(epoch FROM found_at)::float8 * 1000 AS "foundAtMs"
FROM learning_events WHERE experiment_id = $1 AND type = 'change.found'`;

/** $1 experiment id, $2 rows as JSON, $3 when. */
export const insertLearningEventsSql = `
INSERT INTO learning_events (id, experiment_id, type, segment, arm, epoch, details, found_at)
SELECT id, $1::uuid, type, segment, arm, epoch, details, $3
FROM json_to_recordset($2::json) AS row (
  id uuid, type text, segment text, arm smallint, epoch integer, details jsonb)`;
