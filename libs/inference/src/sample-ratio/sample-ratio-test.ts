import { chiSquareSurvival } from '../numerics/chi-square.js';
import { semidefiniteForm } from '../numerics/semidefinite-form.js';
import type { SampleRatioState } from './sample-ratio-state.js';

export interface SampleRatioResult {
  statistic: number;
  degreesOfFreedom: number;
  /** 1 when there is too little traffic to test anything. */
  pValue: number;
}

/** Least variance of a count (about the expected count of a rare arm) for the chi-square law to hold in the far tail. */
const LEAST_VARIANCE = 10;

/**
 * Did the arms get the traffic that the logged probabilities promised? X² = (O−E)ᵀV⁻¹(O−E), right for probabilities
 * that change with the data, because O − E is a martingale with predictable variance V. For one look; for alerts that
 * look all the time use the sequential form.
 *
 * Arms with a count variance below 10 are tested together as one, since the chi-square law fails for rare counts.
 * Observing what had probability 0 (or missing what had probability 1) gives p = 0.
 */
export function sampleRatioTest(state: SampleRatioState): SampleRatioResult {
  const { differences, covariance } = poolRareArms(state);
  const form = semidefiniteForm(covariance, differences);
  if (form.unexplained > 1e-6 * (1 + total(state.observed)))
    return { statistic: Infinity, degreesOfFreedom: Math.max(1, form.rank), pValue: 0 };
  if (form.rank === 0) return { statistic: 0, degreesOfFreedom: 0, pValue: 1 };
  const pValue = chiSquareSurvival(form.value, form.rank);
  return { statistic: form.value, degreesOfFreedom: form.rank, pValue };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

interface Pooled {
  differences: number[];
  covariance: number[][];
}

/** Sums rare arms into one group; a group that is still rare is dropped. Arms without any variance stay to be checked. */
function poolRareArms(state: SampleRatioState): Pooled {
  const rare = state.covariance.map((row, i) => row[i] > 0 && row[i] < LEAST_VARIANCE);
  const arms = [...state.observed.keys()];
  const groups = arms.filter((i) => !rare[i]).map((i) => [i]);
  const together = arms.filter((i) => rare[i]);
  if (blockSum(state.covariance, together, together) >= LEAST_VARIANCE) groups.push(together);
  return {
    differences: groups.map((group) => total(group.map((i) => state.observed[i] - state.expected[i]))),
    covariance: groups.map((a) => groups.map((b) => blockSum(state.covariance, a, b))),
  };
}

const blockSum = (matrix: number[][], rows: number[], columns: number[]): number =>
  total(rows.map((i) => total(columns.map((j) => matrix[i][j]))));
