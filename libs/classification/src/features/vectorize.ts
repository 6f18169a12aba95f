import type { Analysis } from './analyze.js';
import { DENSE_FEATURES, fillDenseFeatures } from './dense-features.js';
import { complexityGrams, SPARSE_ROWS, type SparseFeatures, taskGrams } from './sparse-features.js';

export type Axis = 'task' | 'complexity';

/** Dense features come twice: shared by all prompts, and again for questions with many options. */
export const DENSE_ROWS = 2 * DENSE_FEATURES;
/** Rows of a weight matrix: the dense features, then the hashed n-grams. */
export const VECTOR_ROWS = DENSE_ROWS + SPARSE_ROWS;

/** One prompt as sparse numbers. */
export interface Vector {
  /** Rows of the weight matrix: dense ones first. */
  index: Int32Array;
  value: Float32Array;
  denseCount: number;
  grams: SparseFeatures;
}

/** More answer options than this, and difficulty means something else: such prompts get weights of their own. */
const OPTIONS_USUAL = 4;
const GRAM_LENGTH = 3;

/** The dense features of an analysis (length `DENSE_FEATURES`), shared by both axes. */
export function denseVector(analysis: Analysis): Float32Array {
  const dense = new Float32Array(DENSE_FEATURES);
  fillDenseFeatures(dense, analysis.cues, analysis.shape);
  return dense;
}

/**
 * The features of one axis. Questions with many options see the shared dense features, a second copy of them
 * and n-grams in a space of their own (feature augmentation: Daumé 2007, section 3.1).
 */
export function toVector(analysis: Analysis, dense: Float32Array, axis: Axis): Vector {
  const augmented = axis === 'complexity' && analysis.shape.optionLines > OPTIONS_USUAL;
  const grams =
    axis === 'task' ? taskGrams(analysis.tokens, analysis.zones) : complexityGrams(analysis.tokens);
  const capacity = DENSE_ROWS + grams.count;
  const index = new Int32Array(capacity);
  const value = new Float32Array(capacity);
  let count = copyDense(index, value, 0, dense, 0);
  if (augmented) count = copyDense(index, value, count, dense, DENSE_FEATURES);
  const denseCount = count;
  const gramValue = GRAM_LENGTH / Math.sqrt(grams.count + 8);
  for (let at = 0; at < grams.count; at++) {
    index[count] = DENSE_ROWS + (augmented ? moved(grams.rows[at]) : grams.rows[at]);
    value[count++] = gramValue;
  }
  return { index: index.subarray(0, count), value: value.subarray(0, count), denseCount, grams };
}

function copyDense(
  index: Int32Array,
  value: Float32Array,
  from: number,
  dense: Float32Array,
  offset: number,
): number {
  let count = from;
  for (let at = 0; at < dense.length; at++) {
    if (dense[at] === 0) continue;
    index[count] = offset + at;
    value[count++] = dense[at];
  }
  return count;
}

/** A fixed permutation of the n-gram rows (odd multiplier modulo a power of two). */
function moved(row: number): number {
  return (row * 40503 + 12345) & (SPARSE_ROWS - 1);
}
