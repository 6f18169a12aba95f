/**
 * What the present epochs of all arms have seen, per model and task. Rewards speak of quality only where the
 * objective is `quality` or `success`. A draft or archived experiment counts as well: its data are as true.
 */
export const readModelObservationsSql = `
SELECT arms.model, split_part(posteriors.segment, ':', 2) AS task,
  sum(posteriors.weight) AS weight,
  coalesce(sum(posteriors.weight) FILTER (WHERE speaks_of_quality), 0) AS "qualityWeight",
  coalesce(sum(posteriors.reward) FILTER (WHERE speaks_of_quality), 0) AS "qualitySum",
  sum(posteriors.cost_count) AS "costCount", sum(posteriors.cost_sum) AS "costSum",
  sum(posteriors.latency_count) AS "latencyCount", sum(posteriors.latency_log_sum) AS "latencyLogSum",
  sum(posteriors.success_count) AS "successCount", sum(posteriors.success_sum) AS "successSum"
FROM posteriors
JOIN arms ON arms.experiment_id = posteriors.experiment_id AND arms.position = posteriors.arm
  AND arms.epoch = posteriors.epoch
JOIN experiments ON experiments.id = posteriors.experiment_id
CROSS JOIN LATERAL (SELECT experiments.objective ->> 'metric' IN ('quality', 'success')) AS judged (speaks_of_quality)
GROUP BY 1, 2`;
