/**
 * Per arm: decisions of this hour and of the one before, and what was reported of this hour's costs.
 * $1 experiment id, $2 start of this hour.
 */
export const readSpendSql = `
WITH decided AS (
  SELECT arm, sum(assignments) FILTER (WHERE hour = $2::timestamptz) AS decisions,
    sum(assignments) FILTER (WHERE hour < $2::timestamptz) AS before
  FROM assignment_rollups
  WHERE experiment_id = $1 AND hour BETWEEN $2::timestamptz - interval '1 hour' AND $2::timestamptz GROUP BY arm
), reported AS (
  SELECT arm, sum(cost_count) AS costs, sum(cost_sum) AS usd
  FROM outcome_rollups WHERE experiment_id = $1 AND hour = $2::timestamptz GROUP BY arm
)
SELECT arm, coalesce(decisions, 0)::float8 AS decisions, coalesce(before, 0)::float8 AS before,
  coalesce(costs, 0)::float8 AS costs, coalesce(usd, 0)::float8 AS usd
FROM decided FULL JOIN reported USING (arm)`;
