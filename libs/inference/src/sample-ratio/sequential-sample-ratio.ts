/**
 * A sample-ratio test that may be looked at all the time: the likelihood ratio M = Π q_t(a_t)/p_t(a_t) of a guess q,
 * built from the past, against the logged probabilities p. Under healthy logging M is a martingale that starts at 1, so
 * it ever reaches 1000 in at most one run of 1000 (Ville 1939). Plain JSON.
 */
export interface SequentialRatioState {
  logRatio: number;
  largestLogRatio: number;
  observed: number[];
  expected: number[];
}

export const createSequentialRatioState = (armCount: number): SequentialRatioState => ({
  logRatio: 0,
  largestLogRatio: 0,
  observed: new Array<number>(armCount).fill(0),
  expected: new Array<number>(armCount).fill(0),
});

/**
 * Folds, in place and in the order of the decisions, the counts drawn from one probability vector, with the guess
 * q ∝ p·(c + N)/(c + E), N and E from the batches before. Large batches lose power, never validity.
 * @param concentration c: how many decisions of an arm it takes to believe a deviation by half; 20 to 100
 */
export function addSequentialRatioBatch(
  state: SequentialRatioState,
  probabilities: readonly number[],
  counts: readonly number[],
  concentration = 50,
): void {
  const tilted = probabilities.map(
    (p, i) => (p * (concentration + state.observed[i])) / (concentration + state.expected[i]),
  );
  const scale = tilted.reduce((sum, value) => sum + value, 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  counts.forEach((count, i) => {
    if (count > 0) state.logRatio += count * gain(tilted[i] / scale, probabilities[i]);
    state.observed[i] += count;
    state.expected[i] += total * probabilities[i];
  });
  state.logRatio = Math.min(state.logRatio, Number.MAX_VALUE);
  state.largestLogRatio = Math.max(state.largestLogRatio, state.logRatio);
}

/** An arm that was drawn although its probability was 0 settles the question. */
const gain = (guess: number, probability: number): number =>
  probability > 0 ? Math.log(guess / probability) : Number.MAX_VALUE;

/** True once M has reached `alarmAt`; the chance of that ever happening with healthy logs is at most 1/alarmAt. */
export const sequentialRatioAlarm = (state: SequentialRatioState, alarmAt = 1000): boolean =>
  state.largestLogRatio >= Math.log(alarmAt);
