import { scaleSums, type Sums } from './sums.js';

const hourMs = 3_600_000;
/** Origins move in steps of this many half-lives, so rebasing multiplies by an exact power of two. */
const stepHalfLives = 64;

/** The origin that keeps forward weights of decisions up to `latestMs` below 2^64. */
export function decayOrigin(latestMs: number, halfLifeHours: number): number {
  const step = stepHalfLives * halfLifeHours * hourMs;
  return Math.floor(latestMs / step) * step;
}

/**
 * Forward-decayed weight of a decision (Cormode et al. 2009): 2^((t − origin)/h). Depends on when the decision
 * was made, never on when its reward arrived, so folding stays commutative.
 */
export function forwardWeight(decidedAtMs: number, originMs: number, halfLifeHours: number): number {
  return 2 ** ((decidedAtMs - originMs) / (halfLifeHours * hourMs));
}

/** Stored forward-decayed sums as they count at `nowMs`: Σw is then the effective number of samples. */
export function decayedTo(sums: Sums, nowMs: number, originMs: number, halfLifeHours: number): Sums {
  return scaleSums(sums, 1 / forwardWeight(nowMs, originMs, halfLifeHours));
}

/** The same stored evidence expressed for another origin. */
export function rebaseDecay(sums: Sums, fromMs: number, toMs: number, halfLifeHours: number): Sums {
  return scaleSums(sums, 1 / forwardWeight(toMs, fromMs, halfLifeHours));
}
