/** Where the definition and the learning of these experiments stand. $1 experiment ids. */
export const readHeadsSql = `
SELECT experiments.id, experiments.revision, learning_heads.version
FROM experiments JOIN learning_heads ON learning_heads.experiment_id = experiments.id
WHERE experiments.id = ANY ($1::uuid[])`;

/** Sufficient statistics of one experiment, every epoch. $1 experiment id. */
export const readPosteriorsSql = `
SELECT segment, arm, epoch, weight, weight_sq AS "weightSq", reward, reward_sq AS "rewardSq",
  cost_count AS "costCount", cost_sum AS "costSum", cost_sum_sq AS "costSumSq",
  latency_count AS "latencyCount", latency_log_sum AS "latencyLogSum", latency_log_sum_sq AS "latencyLogSumSq",
  success_count AS "successCount", success_sum AS "successSum"
FROM posteriors WHERE experiment_id = $1`;

/** The same with the moment they are decayed to, read at once. $1 experiment id. */
export const readDecayedPosteriorsSql = readPosteriorsSql.replace(
  'SELECT',
  'SELECT (SELECT decayed_half_lives FROM learning_heads WHERE experiment_id = $1) AS "halfLives",',
);

/** Decisions so far per segment and arm. $1 experiment id. */
export const readServedSql = `
SELECT segment, arm, sum(assignments)::float8 AS served
FROM assignment_rollups WHERE experiment_id = $1 GROUP BY segment, arm`;
