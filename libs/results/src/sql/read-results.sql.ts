import { ROLLUP_COLUMNS, sqlColumn } from '#rewards';

const columns = ROLLUP_COLUMNS.map((column) => `${sqlColumn(column)} AS "${column}"`).join(', ');
const summed = ROLLUP_COLUMNS.map((column) => `sum(${sqlColumn(column)}) AS "${column}"`).join(', ');

/** Decisions per segment, arm and reason over all time. $1 experiment id, $2 segment or null. */
export const readCountTotalsSql = `
SELECT segment, arm, reason, sum(assignments)::float8 AS assignments
FROM assignment_totals WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2) GROUP BY segment, arm, reason`;

/** The same of some hours or one revision. $1 experiment id, $2 segment, $3 from, $4 to, $5 revision; each or null. */
export const readCountsSql = `
SELECT segment, arm, reason, sum(assignments)::float8 AS assignments
FROM assignment_rollups
WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2) AND ($3::timestamptz IS NULL OR hour >= $3)
  AND ($4::timestamptz IS NULL OR hour < $4) AND ($5::integer IS NULL OR revision = $5)
GROUP BY segment, arm, reason`;

/** Outcomes per block, segment, arm and lane over all time. $1 experiment id, $2 segment or null. */
export const readOutcomeTotalsSql = `
SELECT block, segment, arm, lane, latency, ${columns}
FROM outcome_totals WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2)
ORDER BY segment, block, arm, lane`;

/** The same of some hours or one revision; parameters as for the counts. Latencies come as a list of counts. */
export const readOutcomesInRangeSql = `
SELECT block, segment, arm, lane, json_agg(latency) AS latencies, ${summed}
FROM outcome_rollups
WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2) AND ($3::timestamptz IS NULL OR hour >= $3)
  AND ($4::timestamptz IS NULL OR hour < $4) AND ($5::integer IS NULL OR revision = $5)
GROUP BY block, segment, arm, lane ORDER BY segment, block, arm, lane`;

/** How far the counts and the learning have come. $1 experiment id. */
export const readFreshnessSql = `
SELECT learning_heads.version, learning_heads.folded_events::float8 AS "foldedEvents",
  learning_heads.folded_at AS "foldedAt",
  (SELECT coalesce(sum(cardinality(event_ids)), 0) FROM pending_folds WHERE experiment_id = $1)::float8 AS "pendingEvents"
FROM learning_heads WHERE experiment_id = $1`;

/** The length of the attribution window by revision. $1 experiment id. */
export const readWindowsSql = `
SELECT revision, (definition -> 'feedback' ->> 'attributionWindowSeconds')::float8 AS seconds
FROM experiment_revisions WHERE experiment_id = $1`;

/**
 * Decisions with an open window, by buckets of decision time. $1 experiment id, $2 revisions, $3 first bucket, $4 end or
 * null, $5 segment or null.
 */
export const readOpenBucketsSql = `
SELECT segment, arm, sum(decisions)::float8 AS open, sum(decisions - valued)::float8 AS pending
FROM open_window_rollups
WHERE experiment_id = $1 AND revision = ANY ($2::integer[]) AND opened >= $3
  AND ($4::timestamptz IS NULL OR opened < $4) AND ($5::text IS NULL OR segment = $5)
GROUP BY segment, arm`;

/**
 * The same for a stretch of decision time that is no whole bucket, from the log itself. $1 experiment id, $2 first id,
 * $3 end of ids, $4 objective metric, $5 now, $6 segment or null, $7 revisions, $8 from, $9 to or null.
 */
export const countOpenSql = `
SELECT assignments.segment, assignments.arm, count(*)::float8 AS open,
  count(*) FILTER (WHERE coalesce(
    outcomes.metrics #>> ARRAY[$4, 'explicit', 'value'], outcomes.metrics #>> ARRAY[$4, 'inferred', 'value']) IS NULL
  )::float8 AS pending
FROM assignments
LEFT JOIN outcomes ON outcomes.assignment_id = assignments.id AND outcomes.assignment_id >= $2
  AND outcomes.assignment_id < $3
WHERE assignments.experiment_id = $1 AND assignments.id >= $2 AND assignments.id < $3
  AND assignments.window_closes_at > $5 AND assignments.created_at >= $8
  AND ($9::timestamptz IS NULL OR assignments.created_at < $9)
  AND ($6::text IS NULL OR assignments.segment = $6) AND assignments.revision = ANY ($7::integer[])
GROUP BY assignments.segment, assignments.arm`;

/** $1 experiment id, $2 segment or null, $3 revision or null. */
export const readSampleRatiosSql = `
SELECT observed, expected, covariance FROM sample_ratio_rollups
WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2) AND ($3::integer IS NULL OR revision = $3)`;

/** $1 experiment id. */
export const readRatioMonitorSql = `SELECT state FROM sample_ratio_monitors WHERE experiment_id = $1`;

/** Guardrails that fired. $1 experiment id. */
export const readFiredGuardrailsSql = `
SELECT guardrail ->> 'metric' AS metric, arm, action, evidence, fired_at AS "firedAt"
FROM guardrail_events WHERE experiment_id = $1 ORDER BY id`;

/** Positions of the arms whose rewards have changed. $1 experiment id, $2 segment, $3 after, $4 before; null for any. */
export const readChangedArmsSql = `
SELECT DISTINCT arm FROM learning_events
WHERE experiment_id = $1 AND type = 'change.found' AND ($2::text IS NULL OR segment = $2)
  AND ($3::timestamptz IS NULL OR (details ->> 'changedAt')::timestamptz > $3)
  AND ($4::timestamptz IS NULL OR (details ->> 'changedAt')::timestamptz < $4)
ORDER BY arm`;

/** Traffic, quality and cost per bucket and arm. $1 experiment id, $2 segment, $3 from, $4 to, $5 revision, $6 bucket. */
export const readTimelineSql = `
WITH counted AS (
  SELECT date_trunc($6, hour, 'UTC') AS bucket, arm, sum(assignments)::float8 AS assignments
  FROM assignment_rollups
  WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2) AND ($3::timestamptz IS NULL OR hour >= $3)
    AND ($4::timestamptz IS NULL OR hour < $4) AND ($5::integer IS NULL OR revision = $5)
  GROUP BY 1, 2
), known AS (
  SELECT date_trunc($6, hour, 'UTC') AS bucket, arm, sum(rewards) AS rewards, sum(reward_sum) AS "rewardSum",
    sum(cost_count) AS "costCount", sum(cost_sum) AS "costSum", sum(success_count) AS "successCount",
    sum(success_sum) AS "successSum"
  FROM outcome_rollups
  WHERE experiment_id = $1 AND ($2::text IS NULL OR segment = $2) AND ($3::timestamptz IS NULL OR hour >= $3)
    AND ($4::timestamptz IS NULL OR hour < $4) AND ($5::integer IS NULL OR revision = $5)
  GROUP BY 1, 2
)
SELECT bucket, arm, coalesce(assignments, 0) AS assignments, coalesce(rewards, 0) AS rewards,
  coalesce("rewardSum", 0) AS "rewardSum", coalesce("costCount", 0) AS "costCount", coalesce("costSum", 0) AS "costSum",
  coalesce("successCount", 0) AS "successCount", coalesce("successSum", 0) AS "successSum"
FROM counted FULL JOIN known USING (bucket, arm)
ORDER BY bucket, arm`;
