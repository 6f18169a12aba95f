import {
  betaPosterior,
  createRng,
  delayLawOf,
  drawMarginal,
  emptyExposureCell,
  exposedSums,
  recordArrival,
  type DelayLaw,
} from '#bandit';
import type { Learner } from './learner.js';

const prior = { mean: 0.5, strength: 2 };
/** As in the bandit: laws are estimated anew once this share of the arrivals is new. */
const refreshShare = 0.03;

/**
 * Thompson sampling under censored feedback by one draw per arm: the law of the bandit's probability table
 * without a floor, in one segment, without integrating.
 */
export function censoredLearner(armCount: number, seed: number): Learner {
  const rng = createRng(seed);
  const cells = Array.from({ length: armCount }, emptyExposureCell);
  let laws: (DelayLaw | null)[] = cells.map(() => null);
  let [arrived, estimatedAt] = [0, 0];
  const refresh = (now: number) => {
    if (arrived <= estimatedAt * (1 + refreshShare)) return;
    const shared = delayLawOf(cells, now);
    laws = cells.map((cell) => delayLawOf([cell], now) ?? shared);
    estimatedAt = arrived;
  };
  return {
    choose: (_segment, round) => {
      refresh(round);
      const draws = cells.map((cell, k) =>
        drawMarginal(betaPosterior(exposedSums(cell, laws[k], round), prior), rng),
      );
      const best = draws.indexOf(Math.max(...draws));
      cells[best].decidedAt.push(round);
      return best;
    },
    fold: ({ arm, decidedAt, arrivedAt }) => {
      recordArrival(cells[arm], decidedAt, arrivedAt - decidedAt);
      arrived++;
    },
  };
}
