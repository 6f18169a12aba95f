/**
 * Evidence that logged probabilities were not computed but rounded, or counted from a simulation: many different values,
 * all multiples of one 1/m. Plain JSON, additive.
 */
export interface PropensityGrid {
  rows: number;
  /** Rows that are no multiple of 1/m, per candidate m of `GRID_SIZES`. */
  misses: number[];
  /** Different values seen, up to `DISTINCT_LIMIT`. */
  distinct: number[];
  smallest: number;
}

const GRID_SIZES = [100, 1_000, 10_000, 100_000, 200_000, 1_000_000];
const DISTINCT_LIMIT = 50;

export const createPropensityGrid = (): PropensityGrid => ({
  rows: 0,
  misses: GRID_SIZES.map(() => 0),
  distinct: [],
  smallest: 1,
});

/** Looks at one logged probability, in place. */
export function addPropensity(grid: PropensityGrid, propensity: number): void {
  grid.rows += 1;
  grid.smallest = Math.min(grid.smallest, propensity);
  GRID_SIZES.forEach((size, i) => {
    const scaled = propensity * size;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-6) grid.misses[i] += 1;
  });
  rememberDistinct(grid, propensity);
}

function rememberDistinct(grid: PropensityGrid, propensity: number): void {
  if (grid.distinct.length < DISTINCT_LIMIT && !grid.distinct.includes(propensity))
    grid.distinct.push(propensity);
}

/** Adds `other` in place. */
export function mergePropensityGrids(into: PropensityGrid, other: PropensityGrid): void {
  into.rows += other.rows;
  into.smallest = Math.min(into.smallest, other.smallest);
  other.misses.forEach((misses, i) => (into.misses[i] += misses));
  other.distinct.forEach((propensity) => rememberDistinct(into, propensity));
}

/**
 * Number m of draws (or of rounding steps) behind the probabilities, or `null` when they look computed. At least 98 % of
 * the rows must lie on the grid; a few different values (fixed weights, ε-greedy) never count as suspicious.
 */
export function gridSize(grid: PropensityGrid): number | null {
  if (grid.distinct.length < DISTINCT_LIMIT) return null;
  const found = grid.misses.findIndex((misses) => misses <= 0.02 * grid.rows);
  return found < 0 ? null : GRID_SIZES[found];
}
