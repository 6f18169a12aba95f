import { logBeta } from '../numerics/log-gamma.js';

/** Successes of n trials in one cell. */
export interface Trials {
  readonly trials: number;
  readonly successes: number;
}

/** Candidate concentrations 2, 4, …, 512: how many ratings the other segments are worth. */
export const concentrationGrid: readonly number[] = [2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Log marginal likelihood of cells under Beta(μc, (1−μ)c), without the binomial coefficients. */
export function betaBinomialLogLikelihood(
  cells: readonly Trials[],
  mean: number,
  concentration: number,
): number {
  const a = mean * concentration;
  const b = (1 - mean) * concentration;
  const base = logBeta(a, b);
  let sum = 0;
  for (const { trials, successes } of cells) {
    if (trials > 0) sum += logBeta(a + Math.max(0, successes), b + Math.max(0, trials - successes)) - base;
  }
  return sum;
}

/**
 * The one concentration c for all arms, by empirical Bayes. `groups` are cells that share a mean. Not the likeliest
 * candidate but the one whose variance share 1/(c+1) is the posterior average over the grid: with few cells a
 * maximum would claim segments to be alike by luck, and intervals would be too short.
 */
export function estimateConcentration(groups: readonly { cells: readonly Trials[]; mean: number }[]): number {
  const logs = concentrationGrid.map((concentration) =>
    groups.reduce((sum, g) => sum + betaBinomialLogLikelihood(g.cells, g.mean, concentration), 0),
  );
  const top = Math.max(...logs);
  const weights = logs.map((value) => Math.exp(value - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.reduce((sum, weight, i) => sum + weight / (concentrationGrid[i] + 1), 0) / total;
  return 1 / share - 1;
}

/**
 * What cells say about their common mean: each cell's trials shrink to n/(1 + (n−1)/(c+1)), its successes in
 * proportion, because trials of one cell share that cell's own mean.
 */
export function effectiveTrials(cells: readonly Trials[], concentration: number): Trials {
  let [effective, successes] = [0, 0];
  for (const cell of cells) {
    if (cell.trials <= 0) continue;
    const worth = cell.trials / (1 + Math.max(0, cell.trials - 1) / (concentration + 1));
    effective += worth;
    successes += (worth * Math.min(cell.trials, Math.max(0, cell.successes))) / cell.trials;
  }
  return { trials: effective, successes };
}
