import { scaledColumns } from './decay-posteriors.sql.js';

/** $1 experiment id. */
export const readSoftResetsSql = `
SELECT segment, arm, epoch, extract(epoch FROM decided_up_to)::float8 * 1000 AS "decidedUpToMs", factor
FROM soft_resets WHERE experiment_id = $1 ORDER BY decided_up_to`;

/** What the cells of a segment weigh, and as of when. $1 experiment id, $2 segment. */
export const readCellWeightsSql = `
SELECT segment, arm, epoch, weight, decayed_half_lives AS "halfLives"
FROM posteriors JOIN learning_heads USING (experiment_id) WHERE experiment_id = $1 AND segment = $2
ORDER BY arm, epoch`;

/** $1 experiment id, $2 cells with factors as JSON, $3 the last decision they reach, $4 event id. */
export const insertSoftResetsSql = `
INSERT INTO soft_resets (experiment_id, segment, arm, epoch, decided_up_to, factor, event_id)
SELECT $1::uuid, segment, arm, epoch, $3, factor, $4::uuid
FROM json_to_recordset($2::json) AS row (segment text, arm smallint, epoch integer, factor float8)`;

/** Scales what is stored of cells. $1 experiment id, $2 cells with factors as JSON. */
export const scalePosteriorsSql = `
UPDATE posteriors AS known SET ${scaledColumns('reset.factor')}
FROM json_to_recordset($2::json) AS reset (segment text, arm smallint, epoch integer, factor float8)
WHERE known.experiment_id = $1 AND known.segment = reset.segment AND known.arm = reset.arm
  AND known.epoch = reset.epoch`;
