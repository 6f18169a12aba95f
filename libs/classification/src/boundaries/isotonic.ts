/** One weighted point of a curve. */
export interface CurvePoint {
  x: number;
  y: number;
  weight: number;
}

/**
 * The non-decreasing curve nearest to the points in weighted least squares: pool adjacent violators
 * (Ayer et al. 1955). Points must be sorted by `x`; the result has the same order and length.
 */
export function isotonicFit(points: readonly CurvePoint[]): number[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const { y, weight } of points) {
    pools.push({ sum: y * weight, weight, count: 1 });
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!;
      const before = pools.at(-1)!;
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
    }
  }
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
}

function mean(pool: { sum: number; weight: number }): number {
  return pool.weight > 0 ? pool.sum / pool.weight : 0;
}
