const BINS = 32;

/** Feature values as small integers, so that a histogram is one pass over the rows. */
export interface BinnedRows {
  /** Bin of row r and feature f at r * number of features + f. */
  bins: Uint8Array;
  /** Upper edges of the bins of each feature, the last bin left open. */
  edges: number[][];
}

/** Rounded up to five digits, so that the text form of a model tests exactly what was learned. */
const roundUp = (value: number): number => Math.ceil(value * 1e5) / 1e5;

function edgesOf(exact: number[]): number[] {
  const values = exact.map(roundUp);
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= BINS) return distinct.slice(0, -1);
  const sorted = Float64Array.from(values).sort();
  const quantiles = Array.from(
    { length: BINS - 1 },
    (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / BINS)],
  );
  return [...new Set(quantiles)];
}

/** Cuts every feature at its quantiles, or between all its values when there are at most 32. */
export function binRows(features: readonly (readonly number[])[]): BinnedRows {
  const count = features[0].length;
  const edges = Array.from({ length: count }, (_, f) => edgesOf(features.map((row) => row[f])));
  const bins = new Uint8Array(features.length * count);
  features.forEach((row, r) => {
    for (let f = 0; f < count; f++) {
      let bin = 0;
      while (bin < edges[f].length && row[f] > edges[f][bin]) bin++;
      bins[r * count + f] = bin;
    }
  });
  return { bins, edges };
}
