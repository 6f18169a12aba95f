/** Experiments with events that have waited longer than $1 milliseconds for their fold, the longest wait first. */
export const experimentsWithOverdueFoldsSql = `
SELECT experiment_id AS "experimentId", sum(cardinality(event_ids))::float8 AS events
FROM pending_folds WHERE enqueued_at < now() - $1 * interval '1 millisecond'
GROUP BY experiment_id ORDER BY min(enqueued_at)`;
