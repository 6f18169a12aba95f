/**
 * What the present epochs of all arms have seen, per model and task. Rewards speak of quality only where the
 * objective is `quality` or `success`. A draft or archived experiment counts as well: its data are as true.
 * Where an experiment forgets, its evidence counts as of now.
 */
export const readModelObservationsSql = `
SELECT arms.model, split_part(posteriors.segment, ':', 2) AS task,
  sum(posteriors.weight * factor) AS weight,
  coalesce(sum(posteriors.weight * factor) FILTER (WHERE speaks_of_quality), 0) AS "qualityWeight",
  coalesce(sum(posteriors.reward * factor) FILTER (WHERE speaks_of_quality), 0) AS "qualitySum",
  sum(posteriors.cost_count * factor) AS "costCount", sum(posteriors.cost_sum * factor) AS "costSum",
  sum(posteriors.latency_count * factor) AS "latencyCount", sum(posteriors.latency_log_sum * factor) AS "latencyLogSum",
  sum(posteriors.success_count * factor) AS "successCount", sum(posteriors.success_sum * factor) AS "successSum"
FROM posteriors
JOIN arms ON arms.experiment_id = posteriors.experiment_id AND arms.position = posteriors.arm
  AND arms.epoch = posteriors.epoch
JOIN experiments ON experiments.id = posteriors.experiment_id
JOIN learning_heads ON learning_heads.experiment_id = posteriors.experiment_id
CROSS JOIN LATERAL (SELECT (experiments.policy ->> 'halfLifeHours')::float8) AS forgetting (half_life)
CROSS JOIN LATERAL (SELECT CASE WHEN half_life IS NULL OR experiments.started_at IS NULL THEN 1 ELSE power(2, least(1, greatest(-64,
  learning_heads.decayed_half_lives - extract(epoch FROM now() - experiments.started_at)::float8 / 3600 / half_life)))
  END) AS decay (factor)
CROSS JOIN LATERAL (SELECT experiments.objective ->> 'metric' IN ('quality', 'success')) AS judged (speaks_of_quality)
GROUP BY 1, 2`;
