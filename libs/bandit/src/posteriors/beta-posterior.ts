import type { Sums } from '../evidence/sums.js';
import { betaMarginal, type Marginal } from './marginal.js';

/** A prior belief: its mean and how many ratings it is worth. */
export interface Prior {
  /** In 0..1 (rewards rescaled so that 1 is best). */
  readonly mean: number;
  /** Pseudo-ratings, above 0. Beta(1, 1) is mean 0.5, strength 2. */
  readonly strength: number;
}

const smallestShape = 1e-6;

/** Beta posterior of a success rate: a = mean·strength + Σwr, b = (1 − mean)·strength + Σw(1 − r). */
export function betaPosterior(sums: Sums, prior: Prior): Marginal {
  const successes = Math.max(0, sums.reward);
  const failures = Math.max(0, sums.weight - sums.reward);
  const a = prior.mean * prior.strength + successes;
  const b = (1 - prior.mean) * prior.strength + failures;
  return betaMarginal(Math.max(a, smallestShape), Math.max(b, smallestShape));
}
