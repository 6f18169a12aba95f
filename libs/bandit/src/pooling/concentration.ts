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

/** Cells that scatter around one mean. */
export interface MeanGroup {
  readonly cells: readonly Trials[];
  readonly mean: number;
}

/** What the cells say about the one concentration c of all arms. */
export interface ConcentrationBelief {
  /** The c whose variance share 1/(c+1) is the posterior average: for everything that needs one number. */
  readonly typical: number;
  /** 32 equally likely values, in an order that is unrelated to any sorted list they are paired with. */
  readonly draws: readonly number[];
}

/** How many fixed points stand for a hyper-draw in a table. */
export const hyperPointCount = 32;

/** Position of point i when its five bits are read backwards: an even, unsorted order of 0..31. */
function scattered(i: number): number {
  let reversed = 0;
  for (let bit = 1; bit < hyperPointCount; bit *= 2) reversed = 2 * reversed + (Math.floor(i / bit) % 2);
  return reversed;
}

function quantileOf(weights: readonly number[], p: number): number {
  let index = 0;
  for (let rest = p - weights[0]; rest > 0 && index < weights.length - 1; rest -= weights[index]) index++;
  return concentrationGrid[index];
}

/**
 * Log posterior of a concentration: the likelihood at each group's mean; −½ ln(effective trials) a group for
 * having fitted that mean (as in restricted likelihood); and a prior that is flat in the standard deviation
 * between segments, √(1/(c+1)) (Gelman 2006), since flat in ln c would take ignorance for likeness.
 */
function logPosterior(groups: readonly MeanGroup[], concentration: number): number {
  let sum = -0.5 * Math.log(concentration + 1);
  for (const { cells, mean } of groups) {
    sum += betaBinomialLogLikelihood(cells, mean, concentration);
    sum -= 0.5 * Math.log(2 + effectiveTrials(cells, concentration).trials);
  }
  return sum;
}

/**
 * The concentration c, hierarchical Bayes on a grid. A single likeliest c would claim segments to be alike by
 * luck, and intervals would be too short; so beliefs are mixed over `draws`.
 */
export function estimateConcentration(groups: readonly MeanGroup[]): ConcentrationBelief {
  const logs = concentrationGrid.map((concentration) => logPosterior(groups, concentration));
  const top = Math.max(...logs);
  const odds = logs.map((value) => Math.exp(value - top));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  const weights = odds.map((odd) => odd / total);
  const share = weights.reduce((sum, weight, i) => sum + weight / (concentrationGrid[i] + 1), 0);
  const draws = Array.from({ length: hyperPointCount }, (_, i) =>
    quantileOf(weights, (scattered(i) + 0.5) / hyperPointCount),
  );
  return { typical: 1 / share - 1, draws };
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
