import {
  betaPosterior,
  createRng,
  drawMarginal,
  emptyExposureCell,
  exposedCells,
  recordArrival,
  recordDecision,
  type Marginal,
} from '#bandit';
import type { Learner } from './learner.js';

const segment = 'all';
/** As in the bandit: beliefs are computed anew once this share of the arrivals, or of the rounds, is new. */
const refreshShare = 0.03;

/**
 * Thompson sampling under censored feedback by one draw per arm: the law of the bandit's probability table
 * without a floor, in one segment, without integrating.
 */
export function censoredLearner(armCount: number, seed: number): Learner {
  const rng = createRng(seed);
  const cells = Array.from({ length: armCount }, emptyExposureCell);
  const priors = cells.map(() => ({ mean: 0.5, strength: 2 }));
  let beliefs: Marginal[] = [];
  let arrived = 0;
  let seen = { arrived: 0, rounds: 0 };
  const refresh = (now: number) => {
    const grown =
      arrived > seen.arrived * (1 + refreshShare) || now > seen.rounds * (1 + refreshShare) || now === 0;
    if (!grown) return;
    const sums = exposedCells(new Map([[segment, cells]]), priors, now).get(segment)!;
    beliefs = sums.map((own, k) => betaPosterior(own, priors[k]));
    seen = { arrived, rounds: now };
  };
  return {
    choose: (_segment, round) => {
      refresh(round);
      const draws = beliefs.map((belief) => drawMarginal(belief, rng));
      const best = draws.indexOf(Math.max(...draws));
      recordDecision(cells[best], round);
      return best;
    },
    fold: ({ arm, decidedAt, arrivedAt }) => {
      recordArrival(cells[arm], decidedAt, arrivedAt - decidedAt);
      arrived++;
    },
  };
}
