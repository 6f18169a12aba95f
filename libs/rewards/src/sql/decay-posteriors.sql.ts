/** To which moment an experiment's posteriors are decayed. $1 experiment id. */
export const readDecayedHalfLivesSql = `
SELECT decayed_half_lives AS "halfLives" FROM learning_heads WHERE experiment_id = $1`;

/** PostgreSQL refuses products too small for a float8, so what is next to nothing becomes nothing. */
const scaled = (column: string, factor: string) =>
  `${column} = CASE WHEN abs(known.${column}) < 1e-100 THEN 0 ELSE known.${column} * ${factor} END`;

const columns = [
  'weight',
  'reward',
  'reward_sq',
  'cost_count',
  'cost_sum',
  'cost_sum_sq',
  'latency_count',
  'latency_log_sum',
  'latency_log_sum_sq',
  'success_count',
  'success_sum',
];

/** The assignments of an UPDATE that makes evidence count a factor 0..1 as much. */
export const scaledColumns = (factor: string): string =>
  [...columns.map((column) => scaled(column, factor)), scaled('weight_sq', `(${factor} * ${factor})`)].join(
    ', ',
  );

/** Decays all of an experiment's posteriors. $1 experiment id, $2 factor 0..1. */
export const decayPosteriorsSql = `
UPDATE posteriors AS known SET ${scaledColumns('$2::float8')} WHERE experiment_id = $1`;

/** Notes the moment they are decayed to. $1 experiment id, $2 half-lives since the start. */
export const writeDecayedHalfLivesSql = `
UPDATE learning_heads SET decayed_half_lives = $2 WHERE experiment_id = $1`;
