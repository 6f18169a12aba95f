/** $1 assignment ids. */
export const lookUpAssignmentsSql = {
  name: 'look-up-assignments',
  text: `
SELECT id, experiment_id AS "experimentId", extract(epoch FROM window_closes_at)::float8 * 1000 AS "windowClosesAtMs"
FROM assignments WHERE id = ANY ($1::uuid[])`,
};
