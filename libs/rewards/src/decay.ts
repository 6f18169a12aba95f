import { forwardWeight } from '#bandit';
import type { Experiment } from '#experiments';

type Decaying = Pick<Experiment, 'policy' | 'startedAt'>;

/** Decisions this many half-lives old count as nothing. */
const FORGOTTEN_HALF_LIVES = 64;

/**
 * Half-lives after the experiment's start, rounded up, at which a decision made at `decidedAtMs` falls; 0 where
 * nothing is forgotten. Whole, so that going from one to the next multiplies by an exact power of two.
 */
export function halfLivesAt({ policy, startedAt }: Decaying, decidedAtMs: number): number {
  if (policy.halfLifeHours === null || !startedAt) return 0;
  return Math.ceil((decidedAtMs - startedAt.getTime()) / (policy.halfLifeHours * 3_600_000));
}

/**
 * What a decision weighs in posteriors that are stored as of `halfLives` after the start: 0..1, a function of when it
 * was made and never of when its rewards came, so folding stays commutative.
 */
export function decayWeight({ policy, startedAt }: Decaying, decidedAtMs: number, halfLives: number): number {
  if (policy.halfLifeHours === null || !startedAt) return 1;
  const age = halfLives - (decidedAtMs - startedAt.getTime()) / (policy.halfLifeHours * 3_600_000);
  return age > FORGOTTEN_HALF_LIVES ? 0 : forwardWeight(-age, 0, 1 / 3_600_000);
}

/** The factor from one such moment to a later one; 0 when everything before is forgotten. */
export function decayBetween(from: number, to: number): number {
  return to - from > FORGOTTEN_HALF_LIVES ? 0 : 2 ** (from - to);
}
