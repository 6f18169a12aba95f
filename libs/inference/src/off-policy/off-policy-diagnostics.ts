import type { OffPolicyState } from './off-policy-state.js';

export type OffPolicyRefusal = 'noRows' | 'propensityMissing' | 'effectiveSampleTooSmall' | 'meanWeightOff';

/** How far the log can speak for the evaluated policy. */
export interface OffPolicyDiagnostics {
  rows: number;
  /** Kish: (Σw)²/Σw², the number of the target policy's own decisions that the log is worth. */
  effectiveSampleSize: number;
  /** 1 on average when propensities are right and the log supports the target. */
  meanWeight: number;
  meanWeightStandardError: number;
  largestWeight: number;
  clippedShare: number;
  /** Empty when the estimate may be shown. */
  refusals: { code: OffPolicyRefusal; text: string }[];
}

/**
 * Diagnostics and the rules of refusal: effective sample size below `leastEffective` (50), mean weight more than
 * `meanWeightTolerance` (3) standard errors from 1, rows without a propensity, or no rows at all.
 */
export function offPolicyDiagnostics(
  state: OffPolicyState,
  { leastEffective = 50, meanWeightTolerance = 3 } = {},
): OffPolicyDiagnostics {
  const { rows, weight, weightSquared } = state;
  const meanWeight = rows === 0 ? NaN : weight / rows;
  const variance = rows < 2 ? NaN : (weightSquared - (weight * weight) / rows) / (rows * (rows - 1));
  const figures = {
    rows,
    effectiveSampleSize: weightSquared === 0 ? 0 : (weight * weight) / weightSquared,
    meanWeight,
    meanWeightStandardError: Math.sqrt(Math.max(0, variance)),
    largestWeight: state.largestWeight,
    clippedShare: rows === 0 ? 0 : state.clipped / rows,
  };
  return { ...figures, refusals: refusals(state, figures, leastEffective, meanWeightTolerance) };
}

function refusals(
  state: OffPolicyState,
  figures: Omit<OffPolicyDiagnostics, 'refusals'>,
  leastEffective: number,
  tolerance: number,
): OffPolicyDiagnostics['refusals'] {
  const found: OffPolicyDiagnostics['refusals'] = [];
  const add = (code: OffPolicyRefusal, text: string): number => found.push({ code, text });
  if (state.impossible > 0)
    add('propensityMissing', `${state.impossible} decisions carry no probability above 0.`);
  if (state.rows === 0) {
    add('noRows', 'No logged decision can be used.');
    return found;
  }
  const { effectiveSampleSize, meanWeight, meanWeightStandardError } = figures;
  if (effectiveSampleSize < leastEffective)
    add(
      'effectiveSampleTooSmall',
      `The log is worth only ${effectiveSampleSize.toFixed(1)} decisions of this policy; ${leastEffective} are needed.`,
    );
  const distance = Math.abs(meanWeight - 1);
  if (distance > tolerance * meanWeightStandardError + 1e-9)
    add(
      'meanWeightOff',
      `The mean weight is ${meanWeight.toFixed(3)}, more than ${tolerance} standard errors ` +
        `(${meanWeightStandardError.toFixed(4)}) from 1: logged probabilities do not match the choices made.`,
    );
  return found;
}
