import { bestArmTable, betaMarginal, topTwoWeights, withFloor } from '#bandit';
import type { Moments } from '../moments/moments.js';

/** Probabilities of a policy from the 0/1 rewards so far. */
export type Allocation = (arms: readonly Moments[]) => readonly number[];

function probabilityBest(arms: readonly Moments[]): number[] {
  const beliefs = arms.map(({ count, sum }) => ({
    marginal: betaMarginal(1 + sum, 1 + count - sum),
    shift: 0,
  }));
  return bestArmTable(beliefs).probabilityBest;
}

/** Thompson sampling from Beta(1, 1) priors with an additive exploration floor, the product's default. */
export const thompsonAllocation =
  (floor = 0.01): Allocation =>
  (arms) =>
    withFloor(probabilityBest(arms), floor);

/** Top-two Thompson sampling, β = ½, with an additive exploration floor. */
export const topTwoAllocation =
  (floor = 0.01): Allocation =>
  (arms) =>
    withFloor(topTwoWeights(probabilityBest(arms)), floor);
