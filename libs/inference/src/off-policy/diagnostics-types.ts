export type OffPolicyFindingCode =
  | 'noRows'
  | 'propensityMissing'
  | 'effectiveSampleTooSmall'
  | 'meanWeightOff'
  | 'meanWeightFarFromOne'
  | 'sliceOff'
  | 'weightsClipped'
  | 'propensitiesNotExact';

/** A stable code with a plain sentence. */
export interface OffPolicyFinding {
  code: OffPolicyFindingCode;
  text: string;
}

/** Mean importance weight of (a part of) the log: 1 on average when the propensities are right. */
export interface MeanWeight {
  rows: number;
  meanWeight: number;
  standardError: number;
}

/** How far the log can speak for the evaluated policy. */
export interface OffPolicyDiagnostics extends MeanWeight {
  /** Kish: (Σw)²/Σw², the number of the target policy's own decisions that the log is worth. */
  effectiveSampleSize: number;
  largestWeight: number;
  clippedShare: number;
  /** Number of draws or rounding steps behind the logged probabilities; `null` when they look computed. */
  propensityGrid: number | null;
  slices: (MeanWeight & { slice: string; off: boolean })[];
  /** Empty when the estimate may be shown. */
  refusals: OffPolicyFinding[];
  /** To be shown beside the estimate. */
  cautions: OffPolicyFinding[];
}
