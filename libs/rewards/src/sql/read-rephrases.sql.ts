/** What was judged in an experiment, and what of it waits. $1 experiment id. */
export const readRephraseTotalsSql = `
SELECT coalesce(sum(messages), 0)::float8 AS messages, coalesce(sum(conversations), 0)::float8 AS conversations,
  coalesce(sum(resends), 0)::float8 AS resends, coalesce(sum(templates), 0)::float8 AS templates,
  (SELECT count(*) FROM pending_rephrases AS pending JOIN rephrase_messages AS messages
    ON messages.conversation = pending.conversation AND messages.assignment_id = pending.assignment_id
    WHERE messages.experiment_id = $1)::float8 AS waiting,
  (SELECT switched_off_at FROM rephrase_watches WHERE experiment_id = $1) AS "switchedOffAt"
FROM rephrase_totals WHERE experiment_id = $1`;

/**
 * What was charged, and what of the newest $3 charges does not count any more. Outcomes are looked up by ids, because a
 * join may read them all. $1 experiment id, $2 objective metric, $3 limit.
 */
export const readChargesSql = `
SELECT charges, "chargedConversations", withdrawn, outranked
FROM (
  SELECT count(*)::float8 AS charges, count(DISTINCT conversation)::float8 AS "chargedConversations"
  FROM rephrase_charges WHERE experiment_id = $1) AS charged
CROSS JOIN (
  SELECT count(*) FILTER (WHERE metrics #> ARRAY[$2, 'inferred'] IS NOT NULL
      AND metrics #>> ARRAY[$2, 'inferred', 'value'] IS NULL)::float8 AS withdrawn,
    count(*) FILTER (WHERE metrics #>> ARRAY[$2, 'explicit', 'value'] IS NOT NULL)::float8 AS outranked
  FROM outcomes WHERE assignment_id = ANY (ARRAY(
    SELECT assignment_id FROM rephrase_charges WHERE experiment_id = $1 ORDER BY charged_at DESC LIMIT $3))) AS answers`;

/**
 * What is known of the newest charged answers since detection was last switched off, where people or judges have
 * spoken. $1 experiment id, $2 metrics that speak, $3 limit.
 */
export const readContestedChargesSql = `
SELECT metrics AS outcome FROM outcomes
WHERE assignment_id = ANY (ARRAY(
    SELECT assignment_id FROM rephrase_charges
    WHERE experiment_id = $1 AND charged_at > coalesce(
      (SELECT switched_off_at FROM rephrase_watches WHERE experiment_id = $1), '-infinity')
    ORDER BY charged_at DESC LIMIT $3))
  AND EXISTS (SELECT FROM unnest($2::text[]) AS metric WHERE metrics #>> ARRAY[metric, 'explicit', 'value'] IS NOT NULL)`;

/** Experiments that detect and have charged, with how far their learning has come. */
export const detectingExperimentsSql = `
SELECT experiments.key, learning_heads.version
FROM experiments JOIN learning_heads ON learning_heads.experiment_id = experiments.id
WHERE (experiments.rephrase ->> 'enabled')::boolean AND experiments.status IN ('running', 'paused')
  AND EXISTS (SELECT FROM rephrase_charges WHERE rephrase_charges.experiment_id = experiments.id)`;

/** $1 experiment id, $2 now, $3 agreed, $4 disagreed, $5 whether that switches detection off. */
export const noteAgreementSql = `
INSERT INTO rephrase_watches AS known (experiment_id, measured_at, agreed, disagreed, switched_off_at)
VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN $2::timestamptz END)
ON CONFLICT (experiment_id) DO UPDATE SET
  measured_at = excluded.measured_at, agreed = excluded.agreed, disagreed = excluded.disagreed,
  switched_off_at = coalesce(excluded.switched_off_at, known.switched_off_at)`;

/** The figures of every experiment that has judged, for metrics. */
export const readRephraseFiguresSql = `
SELECT experiments.key, (experiments.rephrase ->> 'enabled')::boolean AS enabled,
  sum(messages)::float8 AS messages, sum(conversations)::float8 AS conversations, sum(charges)::float8 AS charges,
  min(watches.agreed)::float8 AS agreed, min(watches.disagreed)::float8 AS disagreed
FROM rephrase_totals AS totals
JOIN experiments ON experiments.id = totals.experiment_id
LEFT JOIN rephrase_watches AS watches ON watches.experiment_id = totals.experiment_id
WHERE experiments.status <> 'archived'
GROUP BY experiments.key, 2`;
