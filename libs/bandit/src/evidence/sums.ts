/**
 * Sufficient statistics of one cell (segment, arm): plain numbers, folding is addition.
 * Every field is a sum over folded contributions; weights are 1 unless evidence was weighted or decayed.
 */
export interface Sums {
  /** Σ w of rewards. */
  readonly weight: number;
  /** Σ w². */
  readonly weightSq: number;
  /** Σ w·r, rewards rescaled to 0..1 with 1 best. */
  readonly reward: number;
  /** Σ w·r². */
  readonly rewardSq: number;
  readonly costCount: number;
  /** US dollars. */
  readonly costSum: number;
  readonly costSumSq: number;
  readonly latencyCount: number;
  /** Σ ln(latency in ms). */
  readonly latencyLogSum: number;
  readonly latencyLogSumSq: number;
  readonly successCount: number;
  readonly successSum: number;
}

/** No evidence: the neutral element of `addSums`. */
export function emptySums(): Sums {
  return {
    weight: 0,
    weightSq: 0,
    reward: 0,
    rewardSq: 0,
    costCount: 0,
    costSum: 0,
    costSumSq: 0,
    latencyCount: 0,
    latencyLogSum: 0,
    latencyLogSumSq: 0,
    successCount: 0,
    successSum: 0,
  };
}

/** Folds b into a. Exact, hence commutative and associative bit for bit, for undecayed contributions. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    weight: a.weight + b.weight,
    weightSq: a.weightSq + b.weightSq,
    reward: a.reward + b.reward,
    rewardSq: a.rewardSq + b.rewardSq,
    costCount: a.costCount + b.costCount,
    costSum: a.costSum + b.costSum,
    costSumSq: a.costSumSq + b.costSumSq,
    latencyCount: a.latencyCount + b.latencyCount,
    latencyLogSum: a.latencyLogSum + b.latencyLogSum,
    latencyLogSumSq: a.latencyLogSumSq + b.latencyLogSumSq,
    successCount: a.successCount + b.successCount,
    successSum: a.successSum + b.successSum,
  };
}

function mapSums(sums: Sums, change: (value: number) => number): Sums {
  return {
    weight: change(sums.weight),
    weightSq: change(sums.weightSq),
    reward: change(sums.reward),
    rewardSq: change(sums.rewardSq),
    costCount: change(sums.costCount),
    costSum: change(sums.costSum),
    costSumSq: change(sums.costSumSq),
    latencyCount: change(sums.latencyCount),
    latencyLogSum: change(sums.latencyLogSum),
    latencyLogSumSq: change(sums.latencyLogSumSq),
    successCount: change(sums.successCount),
    successSum: change(sums.successSum),
  };
}

/** The contribution that takes `a` back: a retraction folds it, a replacement folds it and the new one. */
export function negateSums(a: Sums): Sums {
  return mapSums(a, (value) => 0 - value);
}

/**
 * The same evidence counting `factor` times as much (`factor` ≥ 0): forgetting, soft resets, carried epochs.
 * Weights scale, squared weights scale by the square.
 */
export function scaleSums(a: Sums, factor: number): Sums {
  return { ...mapSums(a, (value) => value * factor), weightSq: a.weightSq * factor * factor };
}
