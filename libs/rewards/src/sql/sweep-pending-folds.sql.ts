/** Experiments with events that have waited longer than $1 milliseconds for their fold. */
export const experimentsWithOverdueFoldsSql = `
SELECT experiment_id AS "experimentId", count(*)::float8 AS events
FROM pending_folds WHERE enqueued_at < now() - $1 * interval '1 millisecond'
GROUP BY experiment_id`;
