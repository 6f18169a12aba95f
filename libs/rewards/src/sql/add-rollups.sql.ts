import { ROLLUP_COLUMNS, sqlColumn } from '../rollups/rollup-columns.js';

const names = ROLLUP_COLUMNS.map(sqlColumn).join(', ');
const quoted = ROLLUP_COLUMNS.map((column) => `"${column}"`).join(', ');
const typed = ROLLUP_COLUMNS.map((column) => `"${column}" float8`).join(', ');
const added = ROLLUP_COLUMNS.map(sqlColumn)
  .map((name) => `${name} = known.${name} + excluded.${name}`)
  .join(', ');

/** Adds to the hourly roll-ups. $1 experiment id, $2 rows as JSON, in the order of the key. */
export const addOutcomeRollupsSql = `
INSERT INTO outcome_rollups AS known (
  experiment_id, hour, revision, block, segment, arm, lane, latency, ${names})
SELECT $1::uuid, to_timestamp("hourMs" / 1000.0), revision, block, segment, arm, lane, latency, ${quoted}
FROM json_to_recordset($2::json) AS row (
  "hourMs" float8, revision integer, block smallint, segment text, arm smallint, lane text, latency jsonb, ${typed})
ON CONFLICT (experiment_id, hour, revision, block, segment, arm, lane) DO UPDATE SET
  latency = pointsman_add_counts(known.latency, excluded.latency), ${added}`;

/** Adds to the totals, from which unfiltered results are read. Same parameters. */
export const addOutcomeTotalsSql = `
INSERT INTO outcome_totals AS known (experiment_id, block, segment, arm, lane, latency, ${names})
SELECT $1::uuid, block, segment, arm, lane, latency, ${quoted}
FROM json_to_recordset($2::json) AS row (
  block smallint, segment text, arm smallint, lane text, latency jsonb, ${typed})
ON CONFLICT (experiment_id, block, segment, arm, lane) DO UPDATE SET
  latency = pointsman_add_counts(known.latency, excluded.latency), ${added}`;

/** Adds to the decisions that have a value, by the time they were made. $1 experiment id, $2 rows as JSON. */
export const addOpenWindowsSql = `
INSERT INTO open_window_rollups AS known (experiment_id, revision, opened, segment, arm, decisions, valued)
SELECT $1::uuid, revision, to_timestamp("openedMs" / 1000.0), segment, arm, 0, valued
FROM json_to_recordset($2::json) AS row (
  revision integer, "openedMs" float8, segment text, arm smallint, valued bigint)
ON CONFLICT (experiment_id, revision, opened, segment, arm) DO UPDATE SET valued = known.valued + excluded.valued`;

/** Hands values that a guardrail watches to its evaluation. $1 experiment id, $2 rows as JSON, in order. */
export const queueGuardrailValuesSql = `
INSERT INTO guardrail_inbox (experiment_id, arm, epoch, metric, value, decided_at)
SELECT $1::uuid, arm, epoch, metric, value, to_timestamp("decidedAtMs" / 1000.0)
FROM json_to_recordset($2::json) AS row (
  arm smallint, epoch integer, metric text, value float8, "decidedAtMs" float8)`;
