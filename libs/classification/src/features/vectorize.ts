import type { Analysis } from './analyze.js';
import { DENSE_FEATURES, fillDenseFeatures } from './dense-features.js';
import { complexityGrams, SPARSE_ROWS, type SparseFeatures, taskGrams } from './sparse-features.js';

export type Axis = 'task' | 'complexity';

/** Dense features come twice: shared by all prompts, and again for questions with many options. */
export const DENSE_ROWS = 2 * DENSE_FEATURES;
/** Rows of a weight matrix: the dense features, then the hashed n-grams. */
export const VECTOR_ROWS = DENSE_ROWS + SPARSE_ROWS;

/** The features of a dense vector that are not 0. */
export interface NonZero {
  index: Int32Array;
  value: Float32Array;
}

/** One prompt as sparse numbers, in parts: a dense feature stands in its own row, an n-gram in `gramRow`. */
export interface Vector {
  dense: NonZero;
  /** N-grams without repeats (buffers: see `SparseFeatures`), each worth `gramValue`. */
  grams: SparseFeatures;
  gramValue: number;
  /** Whether the dense features count twice and n-grams stand in a space of their own. */
  augmented: boolean;
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

/** Where a dense vector is not 0, and its values there. */
export function nonZero(dense: Float32Array): NonZero {
  const index = new Int32Array(dense.length);
  let count = 0;
  for (let at = 0; at < dense.length; at++) if (dense[at] !== 0) index[count++] = at;
  const value = new Float32Array(count);
  for (let at = 0; at < count; at++) value[at] = dense[index[at]];
  return { index: index.slice(0, count), value };
}

/**
 * The features of one axis. Questions with many options see the shared dense features, a second copy of them
 * and n-grams in a space of their own (feature augmentation: Daumé 2007, section 3.1).
 */
export function toVector(analysis: Analysis, dense: NonZero, axis: Axis): Vector {
  const augmented = axis === 'complexity' && analysis.shape.optionLines > OPTIONS_USUAL;
  const grams =
    axis === 'task' ? taskGrams(analysis.tokens, analysis.zones) : complexityGrams(analysis.tokens);
  return { dense, grams, gramValue: GRAM_LENGTH / Math.sqrt(grams.count + 8), augmented };
}

/** Row of the weight matrix of the n-gram at position `at`. */
export function gramRow({ grams, augmented }: Vector, at: number): number {
  return DENSE_ROWS + (augmented ? moved(grams.rows[at]) : grams.rows[at]);
}

/** A fixed permutation of the n-gram rows (odd multiplier modulo a power of two). */
function moved(row: number): number {
  return (row * 40503 + 12345) & (SPARSE_ROWS - 1);
}
