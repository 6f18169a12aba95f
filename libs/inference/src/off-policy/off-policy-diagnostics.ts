import { normalQuantile } from '#bandit';
import type { MeanWeight, OffPolicyDiagnostics } from './diagnostics-types.js';
import { findRefusals, findCautions } from './off-policy-findings.js';
import type { OffPolicyState, WeightSlice } from './off-policy-state.js';
import { gridSize } from './propensity-grid.js';

export interface DiagnosticLimits {
  leastEffective?: number;
  /** Standard errors that the mean weight may be away from 1. */
  meanWeightTolerance?: number;
  /** Distance from 1 that is worth a caution whatever its standard error. */
  meanWeightCaution?: number;
}

function meanWeight({ rows, weight, weightSquared }: WeightSlice): MeanWeight {
  const mean = rows === 0 ? NaN : weight / rows;
  const variance = rows < 2 ? NaN : (weightSquared - (weight * weight) / rows) / (rows * (rows - 1));
  return { rows, meanWeight: mean, standardError: Math.sqrt(Math.max(0, variance)) };
}

/** The tolerance grows with the number of parts, so that looking at many parts flags no more healthy logs. */
function sliceDiagnostics(state: OffPolicyState, tolerance: number): OffPolicyDiagnostics['slices'] {
  const names = Object.keys(state.slices);
  const share = 0.0027 / Math.max(1, names.length);
  const widened = Math.max(tolerance, normalQuantile(1 - share / 2));
  return names.map((slice) => {
    const part = meanWeight(state.slices[slice]);
    const off = Math.abs(part.meanWeight - 1) > widened * part.standardError + 1e-9;
    return { slice, ...part, off };
  });
}

/**
 * Diagnostics with the rules of refusal (effective sample size below 50, mean weight more than 3 standard errors from
 * 1, rows without a propensity, no rows) and of caution (clipping, mean weight more than 5 % from 1, parts of the log
 * that are off on their own, propensities that were rounded or simulated).
 */
export function offPolicyDiagnostics(
  state: OffPolicyState,
  { leastEffective = 50, meanWeightTolerance = 3, meanWeightCaution = 0.05 }: DiagnosticLimits = {},
): OffPolicyDiagnostics {
  const figures = {
    ...meanWeight(state),
    effectiveSampleSize: state.weightSquared === 0 ? 0 : state.weight ** 2 / state.weightSquared,
    largestWeight: state.largestWeight,
    clippedShare: state.rows === 0 ? 0 : state.clipped / state.rows,
    propensityGrid: gridSize(state.grid),
    slices: sliceDiagnostics(state, meanWeightTolerance),
  };
  return {
    ...figures,
    refusals: findRefusals({ ...figures, impossible: state.impossible }, leastEffective, meanWeightTolerance),
    cautions: findCautions({ ...figures, smallest: state.grid.smallest }, meanWeightCaution),
  };
}
