/** What one side of one segment has seen; plain sums. */
export interface SideTally {
  decisions: number;
  /** Decisions of which it is known whether they succeeded. */
  judged: number;
  successes: number;
  /** Judged decisions that the other side could have served as well, weighed by 1 / P(this side). */
  explored: number;
  weight: number;
  weightSq: number;
  weightedSuccess: number;
  rephrased: number;
  /** Decisions that belong to a conversation or user, and of these the failed ones that a strong arm took over. */
  threaded: number;
  escalated: number;
  costUsd: number;
  costed: number;
  /** Decisions together with those that repaired them. */
  episodes: number;
  episodeSuccesses: number;
  episodeCostUsd: number;
}

export function emptyTally(): SideTally {
  return {
    decisions: 0,
    judged: 0,
    successes: 0,
    explored: 0,
    weight: 0,
    weightSq: 0,
    weightedSuccess: 0,
    rephrased: 0,
    threaded: 0,
    escalated: 0,
    costUsd: 0,
    costed: 0,
    episodes: 0,
    episodeSuccesses: 0,
    episodeCostUsd: 0,
  };
}

/** Adds one tally to another in place. */
export function addTally(target: SideTally, other: SideTally): void {
  for (const field of Object.keys(target) as (keyof SideTally)[]) target[field] += other[field];
}
