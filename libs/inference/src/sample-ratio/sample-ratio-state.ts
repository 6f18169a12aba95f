/**
 * What was drawn and what the logged probabilities promised: O, E = Σp and V = Σ(diag p − ppᵀ). Plain JSON, additive,
 * and one SQL aggregate when rows are grouped by probability vector.
 */
export interface SampleRatioState {
  observed: number[];
  expected: number[];
  covariance: number[][];
}

export function createSampleRatioState(armCount: number): SampleRatioState {
  const zeros = (): number[] => new Array<number>(armCount).fill(0);
  return { observed: zeros(), expected: zeros(), covariance: Array.from({ length: armCount }, zeros) };
}

/**
 * Adds, in place, the decisions drawn from one probability vector.
 * @param probabilities one per arm, sum 1; 0 for an arm that was not feasible
 * @param counts decisions per arm
 */
export function addSampleRatioBatch(
  state: SampleRatioState,
  probabilities: readonly number[],
  counts: readonly number[],
): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  probabilities.forEach((p, i) => {
    state.observed[i] += counts[i];
    state.expected[i] += total * p;
    probabilities.forEach((q, j) => {
      state.covariance[i][j] += total * ((i === j ? p : 0) - p * q);
    });
  });
}

/** Adds `other` in place. */
export function mergeSampleRatioStates(into: SampleRatioState, other: SampleRatioState): void {
  other.observed.forEach((count, i) => {
    into.observed[i] += count;
    into.expected[i] += other.expected[i];
    other.covariance[i].forEach((value, j) => (into.covariance[i][j] += value));
  });
}
