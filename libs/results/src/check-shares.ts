import type { Experiment } from '#experiments';
import { createSampleRatioState, sampleRatioTest, sequentialRatioAlarm } from '#inference';
import type { ResultFacts } from './result-facts.js';
import type { ResultsView } from './results.view.js';

/** A statistic that no number can express is shown as this. */
const STATISTIC_MAX = 1e12;

/** Did the arms get the traffic that the logged probabilities promised? */
export function checkShares(
  { arms }: Experiment,
  { sampleRatios, ratioMonitor }: Pick<ResultFacts, 'sampleRatios' | 'ratioMonitor'>,
): ResultsView['sampleRatio'] {
  const state = createSampleRatioState(arms.length);
  for (const { observed, expected, covariance } of sampleRatios) {
    for (const [arm, count] of Object.entries(observed)) state.observed[Number(arm)] += count;
    for (const [arm, count] of Object.entries(expected)) state.expected[Number(arm)] += count;
    for (const [pair, value] of Object.entries(covariance)) {
      const [row, column] = pair.split(':').map(Number);
      state.covariance[row][column] += value;
    }
  }
  const { statistic, degreesOfFreedom, pValue } = sampleRatioTest(state);
  const byArm = (values: readonly number[]) =>
    Object.fromEntries(arms.map(({ key, position }) => [key, values[position]]));
  return {
    decisions: state.observed.reduce((sum, count) => sum + count, 0),
    observed: byArm(state.observed),
    expected: byArm(state.expected),
    statistic: Math.min(statistic, STATISTIC_MAX),
    degreesOfFreedom,
    pValue,
    sequentialEvidence: Math.min(ratioMonitor?.largestLogRatio ?? 0, STATISTIC_MAX),
    sequentialAlarm: ratioMonitor !== null && sequentialRatioAlarm(ratioMonitor),
  };
}
