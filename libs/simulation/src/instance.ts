import type { Rng } from '#bandit';

/** What one request would earn on every arm. */
export interface Draw {
  readonly segment: string;
  /** Expected reward per arm, 0..1: regret is measured against the greatest. */
  readonly means: readonly number[];
  /** Observed reward of the chosen arm. */
  readonly reward: (arm: number) => number;
  readonly costUsd?: readonly number[];
  /** Rounds until the reward of the chosen arm arrives. */
  readonly delay?: (arm: number) => number;
}

/** A world to learn in. `start` is called once per run, so that random worlds differ between runs. */
export interface Instance {
  readonly name: string;
  readonly armCount: number;
  readonly rounds: number;
  readonly start: (rng: Rng) => (round: number) => Draw;
  /** Success sends an event, failure sends nothing. */
  readonly censored?: boolean;
  /** Mean spend allowed per request. */
  readonly budgetUsd?: number;
}
