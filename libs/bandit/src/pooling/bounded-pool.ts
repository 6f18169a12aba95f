import type { Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { NormalInverseGamma } from '../posteriors/normal-inverse-gamma.js';
import { groupByTask, segmentTask } from './segment-path.js';

/** A normal belief about a mean. */
export interface NormalBelief {
  readonly mean: number;
  readonly variance: number;
}

/** Normal-normal pool: how far segments and tasks scatter, and how noisy single rewards of each arm are. */
export interface BoundedPool {
  /** Variance of segments around their task's mean (around the overall mean without tasks). */
  readonly segmentVariance: number;
  readonly taskVariance: number;
  /** Per arm: variance of one reward within a cell, and the number of rewards behind it. */
  readonly noise: readonly { variance: number; ratings: number }[];
}

const spreadGrid = [0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32].map((spread) => spread * spread);
const priorNoise = { variance: 1 / 12, ratings: 2 };

const cellMean = (sums: Sums, noise: number): NormalBelief => ({
  mean: sums.reward / sums.weight,
  variance: noise / sums.weight,
});

/** Precision-weighted mean of noisy means that scatter by `spread` around a common one; null without any. */
function combine(parts: readonly NormalBelief[], spread: number): NormalBelief | null {
  let [precision, weighted] = [0, 0];
  for (const part of parts) {
    const own = 1 / (part.variance + spread);
    precision += own;
    weighted += own * part.mean;
  }
  return precision > 0 ? { mean: weighted / precision, variance: 1 / precision } : null;
}

/** Restricted log likelihood of means scattering by `spread` around a common unknown mean. */
function spreadLogLikelihood(parts: readonly NormalBelief[], spread: number): number {
  const center = combine(parts, spread);
  if (!center) return 0;
  let sum = 0.5 * Math.log(center.variance);
  for (const part of parts) {
    const variance = part.variance + spread;
    sum -= 0.5 * (Math.log(variance) + (part.mean - center.mean) ** 2 / variance);
  }
  return sum;
}

/** Posterior average of the spread over the grid: the likeliest alone would be near 0 by luck too often. */
function averageSpread(groups: readonly (readonly NormalBelief[])[]): number {
  const logs = spreadGrid.map((spread) =>
    groups.reduce((sum, parts) => sum + spreadLogLikelihood(parts, spread), 0),
  );
  const top = Math.max(...logs);
  const odds = logs.map((value) => Math.exp(value - top));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.reduce((sum, odd, i) => sum + odd * spreadGrid[i], 0) / total;
}

function noiseOf(cells: readonly Sums[]): { variance: number; ratings: number } {
  let [scatter, freedom] = [0, 0];
  for (const { weight, reward, rewardSq } of cells) {
    if (weight <= 1) continue;
    scatter += Math.max(0, rewardSq - (reward * reward) / weight);
    freedom += weight - 1;
  }
  const variance = (priorNoise.variance * priorNoise.ratings + scatter) / (priorNoise.ratings + freedom);
  return { variance: Math.max(variance, 1e-8), ratings: priorNoise.ratings + freedom };
}

const observed = (cells: readonly Sums[]) => cells.filter((sums) => sums.weight > 0);

/** Empirical-Bayes normal-normal pool over segments, with the back-off through tasks. */
export function boundedPool(cells: ReadonlyMap<string, readonly Sums[]>, armCount: number): BoundedPool {
  const arms = Array.from({ length: armCount }, (_, k) => k);
  const groups = [...groupByTask(cells.keys()).values()];
  const noise = arms.map((k) => noiseOf([...cells.values()].map((row) => row[k])));
  const means = groups.map((segments) =>
    arms.map((k) =>
      observed(segments.map((s) => cells.get(s)![k])).map((sums) => cellMean(sums, noise[k].variance)),
    ),
  );
  const segmentVariance = averageSpread(means.flat());
  const taskMeans = arms.map((k) =>
    means.map((group) => combine(group[k], segmentVariance)).filter((belief) => belief !== null),
  );
  const taskVariance = groups.length > 1 ? averageSpread(taskMeans) : 0;
  return { segmentVariance, taskVariance, noise };
}

const precisionSum = (beliefs: readonly (NormalBelief | null)[]): NormalBelief =>
  combine(
    beliefs.filter((belief) => belief !== null),
    0,
  )!;

const widen = (belief: NormalBelief | null, by: number): NormalBelief | null =>
  belief && { mean: belief.mean, variance: belief.variance + by };

/**
 * The Normal-Inverse-Gamma prior that all other segments give this segment's arm: overall mean without the own
 * task, then the task without the own segment. `prior` holds where nothing was observed.
 */
export function borrowedPrior(
  cells: ReadonlyMap<string, readonly Sums[]>,
  pool: BoundedPool,
  segment: string,
  arm: number,
  prior: Prior,
): NormalInverseGamma {
  const noise = pool.noise[arm];
  const task = segmentTask(segment);
  const others = [...groupByTask(cells.keys())];
  const beliefs = (segments: readonly string[]) =>
    observed(segments.filter((s) => s !== segment).map((s) => cells.get(s)![arm])).map((sums) =>
      cellMean(sums, noise.variance),
    );
  const foreignTasks = others
    .filter(([other]) => other !== task)
    .map(([, segments]) => combine(beliefs(segments), pool.segmentVariance))
    .filter((belief) => belief !== null);
  const ownBelief: NormalBelief = { mean: prior.mean, variance: priorNoise.variance / (prior.strength / 2) };
  const overall = precisionSum([ownBelief, combine(foreignTasks, pool.taskVariance)]);
  const siblings = combine(
    beliefs(others.find(([other]) => other === task)?.[1] ?? []),
    pool.segmentVariance,
  );
  const taskMean = precisionSum([
    foreignTasks.length > 0 ? widen(overall, pool.taskVariance) : overall,
    siblings,
  ]);
  const alpha = 1 + Math.min(noise.ratings - priorNoise.ratings, 100) / 2;
  return {
    location: taskMean.mean,
    kappa: noise.variance / (taskMean.variance + pool.segmentVariance),
    alpha,
    beta: alpha * noise.variance,
  };
}
