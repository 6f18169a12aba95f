import { DENSE_FEATURES, DENSE_NAMES } from '../features/dense-features.js';
import { DENSE_ROWS, VECTOR_ROWS } from '../features/vectorize.js';
import { SPARSE_ROWS } from '../features/sparse-features.js';
import { combineHashes, HASH_SEED, hashWord } from '../text/hash.js';
import { decodeBase64, encodeBase64 } from './base64.js';

/** Maps a probability `p` to a calibrated one: `sigmoid(slope * logit(p) + offset)` (Platt 1999). */
export interface Platt {
  slope: number;
  offset: number;
}

/** One axis of a trained model as it is stored: plain JSON. */
export interface AxisWeights {
  classes: number;
  /** Softmax temperature fitted on held-out predictions. */
  temperature: number;
  platt: Platt;
  /** Base64 of little-endian 16-bit integers, `DENSE_ROWS * classes`, and what one unit is worth. */
  dense: string;
  denseUnit: number;
  /** Base64 of 8-bit integers, `SPARSE_ROWS * classes`, and what one unit is worth. */
  grams: string;
  gramUnit: number;
  /** Base64 of 16-bit integers, `DENSE_FEATURES * classes`: class means of the dense features. */
  centroids: string;
  centroidUnit: number;
  /** Temperature of the centroid classifier. */
  centroidTemperature: number;
}

/** A trained classifier as it is stored. */
export interface ClassifierWeights {
  /** Fingerprint of the feature names: weights fit only the features they were trained on. */
  features: number;
  task: AxisWeights;
  complexity: AxisWeights;
}

/** One axis, decoded for use. */
export interface AxisModel {
  classes: number;
  temperature: number;
  platt: Platt;
  /** `VECTOR_ROWS * classes`, row-major. */
  weights: Float32Array;
  /** `DENSE_FEATURES * classes`, row-major. */
  centroids: Float32Array;
  centroidTemperature: number;
}

/** Changes whenever a feature is added, removed, renamed or moved. */
export const FEATURES_FINGERPRINT = [...DENSE_NAMES, String(SPARSE_ROWS)]
  .map(hashWord)
  .reduce(combineHashes, HASH_SEED);

/** Packs one axis; weights are centred and lose precision to 16 (dense) and 8 bits (n-grams). */
export function packAxis(model: AxisModel): AxisWeights {
  const split = DENSE_ROWS * model.classes;
  const weights = centred(model.weights, model.classes);
  const dense = quantise(weights.subarray(0, split), 32767);
  const grams = quantise(weights.subarray(split), 127);
  const centroids = quantise(model.centroids, 32767);
  return {
    classes: model.classes,
    temperature: model.temperature,
    platt: model.platt,
    dense: encodeBase64(toBytes16(dense.values)),
    denseUnit: dense.unit,
    grams: encodeBase64(Uint8Array.from(grams.values, (value) => value & 0xff)),
    gramUnit: grams.unit,
    centroids: encodeBase64(toBytes16(centroids.values)),
    centroidUnit: centroids.unit,
    centroidTemperature: model.centroidTemperature,
  };
}

/** Decodes one axis. Throws RangeError when the sizes are not those of the current features. */
export function unpackAxis(stored: AxisWeights, name: string): AxisModel {
  const { classes } = stored;
  const dense = fromBytes16(decodeBase64(stored.dense));
  const grams = new Int8Array(decodeBase64(stored.grams).buffer);
  const centroids = fromBytes16(decodeBase64(stored.centroids));
  expectLength(`${name}.dense`, dense.length, DENSE_ROWS * classes);
  expectLength(`${name}.grams`, grams.length, SPARSE_ROWS * classes);
  expectLength(`${name}.centroids`, centroids.length, DENSE_FEATURES * classes);
  const weights = new Float32Array(VECTOR_ROWS * classes);
  for (let at = 0; at < dense.length; at++) weights[at] = dense[at] * stored.denseUnit;
  for (let at = 0; at < grams.length; at++) weights[dense.length + at] = grams[at] * stored.gramUnit;
  const { temperature, platt, centroidTemperature } = stored;
  const means = Float32Array.from(centroids, (value) => value * stored.centroidUnit);
  return { classes, temperature, platt, weights, centroids: means, centroidTemperature };
}

/** Softmax does not change when a row loses its mean; what is left says what a feature speaks for. */
function centred(weights: Float32Array, classes: number): Float32Array {
  const result = new Float32Array(weights.length);
  for (let row = 0; row < weights.length; row += classes) {
    let total = 0;
    for (let label = 0; label < classes; label++) total += weights[row + label];
    for (let label = 0; label < classes; label++)
      result[row + label] = weights[row + label] - total / classes;
  }
  return result;
}

function expectLength(name: string, actual: number, expected: number): void {
  if (actual !== expected) throw new RangeError(`${name} holds ${actual} weights, not ${expected}`);
}

function quantise(values: Float32Array, limit: number): { values: Int32Array; unit: number } {
  let top = 1e-9;
  for (const value of values) top = Math.max(top, Math.abs(value));
  const unit = top / limit;
  return { values: Int32Array.from(values, (value) => Math.round(value / unit)), unit };
}

function toBytes16(values: Int32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  values.forEach((value, at) => {
    bytes[at * 2] = value & 0xff;
    bytes[at * 2 + 1] = (value >> 8) & 0xff;
  });
  return bytes;
}

function fromBytes16(bytes: Uint8Array): Int16Array {
  return Int16Array.from({ length: bytes.length >> 1 }, (_, at) => bytes[at * 2] | (bytes[at * 2 + 1] << 8));
}
