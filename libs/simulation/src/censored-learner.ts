import {
  betaPosterior,
  createRng,
  drawMarginal,
  emptyExposureCell,
  ExposureRefresh,
  recordArrival,
  recordDecision,
} from '#bandit';
import type { Learner } from './learner.js';

/**
 * Thompson sampling under censored feedback by one draw per arm: the law of the bandit's probability table
 * without a floor, in one segment, without integrating. Beliefs keep up with time as the bandit's do.
 */
export function censoredLearner(armCount: number, seed: number): Learner {
  const rng = createRng(seed);
  const cells = Array.from({ length: armCount }, emptyExposureCell);
  const priors = cells.map(() => ({ mean: 0.5, strength: 2 }));
  const exposure = new ExposureRefresh(priors);
  return {
    choose: (_segment, round) => {
      const sums = exposure.row(cells, exposure.laws([cells], round, round), round);
      const draws = sums.map((own, k) => drawMarginal(betaPosterior(own, priors[k]), rng));
      const best = draws.indexOf(Math.max(...draws));
      recordDecision(cells[best], round);
      return best;
    },
    fold: ({ arm, decidedAt, arrivedAt }) => recordArrival(cells[arm], decidedAt, arrivedAt - decidedAt),
  };
}
