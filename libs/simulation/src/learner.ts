/** Anything that learns: the bandit through its probability table, or by direct draws. */
export interface Learner {
  choose(segment: string, round: number): number;
  fold(outcome: LearnedOutcome): void;
}

/** One outcome as it reaches the learner. */
export interface LearnedOutcome {
  readonly segment: string;
  readonly arm: number;
  readonly reward: number;
  readonly costUsd?: number;
  readonly decidedAt: number;
  readonly arrivedAt: number;
}
