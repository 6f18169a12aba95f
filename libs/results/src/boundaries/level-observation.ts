import { type BoundaryObservation, COMPLEXITIES } from '#classification';
import type { Experiment } from '#experiments';
import { fateOf, isPresent, type DecisionRow } from '../routing-matrix/matrix-row.js';
import type { Sides } from '../routing-matrix/sides.js';

/** The part of a decision that says whether its level was right. */
export type LevelRow = Pick<
  DecisionRow,
  'segment' | 'arm' | 'epoch' | 'feasible' | 'probabilities' | 'outcome'
>;

/** Of the rescaled objective, where no `success` is reported. */
const SUCCESS_AT = 0.5;

/**
 * What one decision says about the levels, or null: nothing is known of it, its model is gone, its complexity is none
 * of the four levels, or chance could not have chosen the other side. The log keeps the level and not the score of a
 * prompt, so a level stands at its own number, 0..3. Weighed by the inverse probability of its side.
 */
export function levelObservation(
  row: LevelRow,
  experiment: Pick<Experiment, 'arms' | 'objective'>,
  { ofArm }: Sides,
): BoundaryObservation | null {
  const level = COMPLEXITIES.findIndex((name) => name === row.segment.split(':')[0]);
  const { success } = fateOf(row.outcome, experiment.objective, SUCCESS_AT);
  if (level < 0 || success === null || !isPresent(row, experiment)) return null;
  const arm = ofArm[row.arm];
  const probability = row.feasible.reduce(
    (sum, other, index) => sum + (ofArm[other] === arm ? row.probabilities[index] : 0),
    0,
  );
  if (probability <= 0 || probability >= 1 - 1e-9) return null;
  return { score: level, arm, success: Number(success), weight: 1 / probability };
}
