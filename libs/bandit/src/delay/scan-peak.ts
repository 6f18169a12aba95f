/** A point of a grid with ln(density × step). */
export interface GridPoint {
  readonly at: number;
  readonly logWeight: number;
}

const pointCount = 12;
/** Points this far (nats) below the highest are left out of the next, finer grid. */
const negligibleDrop = 7;
/** Points above that in a grid that is fine enough: about one a standard deviation of a normal peak. */
const enough = 8;

/** ln Σ exp; −∞ of nothing. */
export function logSumExp(values: readonly number[]): number {
  const top = values.reduce((max, value) => Math.max(max, value), -Infinity);
  if (top === -Infinity) return top;
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/**
 * Weights of a density over low..high by midpoints: 12 points, narrowed to where the density is not negligible
 * until at least 8 of them lie there, at most `roundsMax` times (1: a first look over the whole range).
 */
export function scanPeak(
  logDensity: (x: number) => number,
  low: number,
  high: number,
  roundsMax: number,
): GridPoint[] {
  let [from, to] = [low, high];
  for (let round = 1; ; round++) {
    const step = (to - from) / pointCount;
    const points = Array.from({ length: pointCount }, (_, i) => {
      const at = from + (i + 0.5) * step;
      return { at, logWeight: logDensity(at) + Math.log(step) };
    });
    const limit = Math.max(...points.map((point) => point.logWeight)) - negligibleDrop;
    const kept = points.filter((point) => point.logWeight > limit);
    if (kept.length >= enough || round >= roundsMax) return points;
    from = Math.max(low, kept[0].at - step);
    to = Math.min(high, kept[kept.length - 1].at + step);
  }
}

/** Height of ln density between the points of a grid, by the parabola through the highest and its neighbours. */
export function peakHeight(points: readonly GridPoint[]): number {
  const step = Math.log(points[1].at - points[0].at);
  const heights = points.map((point) => point.logWeight - step);
  const top = Math.max(...heights);
  const i = heights.indexOf(top);
  if (i === 0 || i === heights.length - 1) return top;
  const [left, right] = [top - heights[i - 1], top - heights[i + 1]];
  return left + right > 0 ? top + (left - right) ** 2 / (8 * (left + right)) : top;
}
