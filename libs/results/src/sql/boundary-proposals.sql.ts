/** Running experiments without a proposal of day $1. */
export const readDueForBoundariesSql = `
SELECT id FROM experiments
WHERE status = 'running'
  AND NOT EXISTS (SELECT FROM boundary_proposals WHERE experiment_id = experiments.id AND day = $1::date)
ORDER BY id`;

/** One worker at a time for one experiment ($1); the others go on to the next. */
export const lockBoundariesSql = `
SELECT pg_try_advisory_xact_lock(hashtextextended('pointsman.boundaries:' || $1::text, 0)) AS locked`;

/** The latest $3 decisions since $2 (an id) whose level a classifier set and of which something became. $1 experiment id. */
export const readLevelDecisionsSql = `
SELECT segment, arm, epoch, feasible, probabilities, outcomes.metrics AS outcome
FROM assignments
JOIN outcomes ON outcomes.assignment_id = assignments.id
WHERE assignments.experiment_id = $1 AND assignments.id >= $2::uuid AND segment_source = 'classifier'
ORDER BY assignments.id DESC
LIMIT $3`;

/** $1 experiment id, $2 day, $3 proposal as JSON, $4 now. A repeat changes nothing. */
export const insertBoundaryProposalSql = `
INSERT INTO boundary_proposals (experiment_id, day, proposal, proposed_at)
VALUES ($1, $2::date, $3::jsonb, $4)
ON CONFLICT (experiment_id, day) DO NOTHING`;

/** The latest proposal of experiment $1. */
export const readBoundaryProposalSql = `
SELECT proposal, proposed_at AS "proposedAt" FROM boundary_proposals
WHERE experiment_id = $1 ORDER BY day DESC LIMIT 1`;
