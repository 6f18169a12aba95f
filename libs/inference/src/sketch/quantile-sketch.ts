/**
 * Log-histogram of positive values: every quantile is right within a relative error (DDSketch; Masson, Rim & Lee 2019).
 * Plain JSON, additive, and values can be taken back.
 */
export interface QuantileSketch {
  relativeError: number;
  count: number;
  /** Values at or below 0 (or below 1e-9). */
  zeros: number;
  /** Count per bucket i, which holds the values in (γ^(i−1), γ^i], γ = (1 + e)/(1 − e). */
  buckets: Record<string, number>;
}

const SMALLEST = 1e-9;

/** @param relativeError between 0 and 1; 0.01 keeps a latency's percentiles within 1 % in about 700 buckets a millisecond to an hour */
export function createQuantileSketch(relativeError = 0.01): QuantileSketch {
  return { relativeError, count: 0, zeros: 0, buckets: {} };
}

const logGammaOf = (sketch: QuantileSketch): number =>
  Math.log((1 + sketch.relativeError) / (1 - sketch.relativeError));

/** Adds a value in place; `weight` −1 takes it back. */
export function addToSketch(sketch: QuantileSketch, value: number, weight = 1): void {
  sketch.count += weight;
  if (value <= SMALLEST) {
    sketch.zeros += weight;
    return;
  }
  const bucket = Math.ceil(Math.log(value) / logGammaOf(sketch));
  sketch.buckets[bucket] = (sketch.buckets[bucket] ?? 0) + weight;
}

/**
 * Adds `other` in place.
 * @throws RangeError when the relative errors differ: their buckets do not line up
 */
export function mergeSketches(into: QuantileSketch, other: QuantileSketch): void {
  if (into.relativeError !== other.relativeError)
    throw new RangeError('sketches of different relative error');
  into.count += other.count;
  into.zeros += other.zeros;
  for (const [bucket, count] of Object.entries(other.buckets))
    into.buckets[bucket] = (into.buckets[bucket] ?? 0) + count;
}

/**
 * Value at the given share of the sorted values (0.5 = median), within `relativeError`; `null` when empty.
 * Rank ⌊share·(n − 1)⌋, counted from 0, as in the paper's algorithm 2.
 */
export function sketchQuantile(sketch: QuantileSketch, share: number): number | null {
  if (sketch.count <= 0) return null;
  const rank = Math.floor(share * (sketch.count - 1));
  let seen = sketch.zeros;
  if (seen > rank) return 0;
  const logGamma = logGammaOf(sketch);
  const ordered = Object.entries(sketch.buckets).sort(([a], [b]) => Number(a) - Number(b));
  for (const [bucket, count] of ordered) {
    seen += count;
    if (seen > rank) return (2 * Math.exp(Number(bucket) * logGamma)) / (Math.exp(logGamma) + 1);
  }
  return null;
}
