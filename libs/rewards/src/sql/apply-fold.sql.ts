/** Writes the effective values of assignments. $1 experiment id, $2 rows as JSON. */
export const upsertOutcomesSql = `
INSERT INTO outcomes (assignment_id, experiment_id, metrics)
SELECT assignment_id, $1::uuid, metrics FROM json_to_recordset($2::json) AS row (assignment_id uuid, metrics jsonb)
ON CONFLICT (assignment_id) DO UPDATE SET metrics = excluded.metrics`;

const cellColumns = `segment text, arm smallint, epoch integer, "weight" float8, "weightSq" float8, "reward" float8,
  "rewardSq" float8, "costCount" float8, "costSum" float8, "costSumSq" float8, "latencyCount" float8,
  "latencyLogSum" float8, "latencyLogSumSq" float8, "successCount" float8, "successSum" float8`;

/** Makes empty cells where none are, so that a delta of any sign has something to be added to. Same parameters. */
export const ensurePosteriorsSql = `
INSERT INTO posteriors (
  experiment_id, segment, arm, epoch, weight, weight_sq, reward, reward_sq, cost_count, cost_sum, cost_sum_sq,
  latency_count, latency_log_sum, latency_log_sum_sq, success_count, success_sum)
SELECT $1::uuid, segment, arm, epoch, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
FROM json_to_recordset($2::json) AS row (${cellColumns})
ON CONFLICT (experiment_id, segment, arm, epoch) DO NOTHING`;

/** Adds deltas to sufficient statistics. $1 experiment id, $2 rows as JSON. */
export const addToPosteriorsSql = `
UPDATE posteriors AS known SET
  weight = known.weight + delta."weight",
  weight_sq = known.weight_sq + delta."weightSq",
  reward = known.reward + delta."reward",
  reward_sq = known.reward_sq + delta."rewardSq",
  cost_count = known.cost_count + delta."costCount",
  cost_sum = known.cost_sum + delta."costSum",
  cost_sum_sq = known.cost_sum_sq + delta."costSumSq",
  latency_count = known.latency_count + delta."latencyCount",
  latency_log_sum = known.latency_log_sum + delta."latencyLogSum",
  latency_log_sum_sq = known.latency_log_sum_sq + delta."latencyLogSumSq",
  success_count = known.success_count + delta."successCount",
  success_sum = known.success_sum + delta."successSum"
FROM json_to_recordset($2::json) AS delta (${cellColumns})
WHERE known.experiment_id = $1 AND known.segment = delta.segment AND known.arm = delta.arm
  AND known.epoch = delta.epoch`;

/**
 * Moves the experiment's learning on and tells every process. $1 experiment id, $2 events folded, $3 channel, $4 when
 * the newest of their decisions was made (ms since 1970), or null.
 */
export const advanceHeadSql = `
WITH advanced AS (
  UPDATE learning_heads
  SET version = version + 1, folded_events = folded_events + $2, folded_at = now(),
    decided_up_to = greatest(decided_up_to, to_timestamp($4::float8 / 1000.0))
  WHERE experiment_id = $1
  RETURNING experiment_id
)
SELECT pg_notify($3, experiment_id::text) FROM advanced`;
