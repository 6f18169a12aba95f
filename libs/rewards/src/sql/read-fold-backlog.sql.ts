/** What no posterior contains yet, and for how long the oldest of it has waited. */
export const readFoldBacklogSql = `
SELECT coalesce(sum(cardinality(event_ids)), 0)::float8 AS events,
  coalesce(extract(epoch FROM now() - min(enqueued_at)), 0)::float8 AS seconds
FROM pending_folds`;
