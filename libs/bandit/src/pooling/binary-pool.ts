import type { Sums } from '../evidence/sums.js';
import { incompleteBeta } from '../numerics/incomplete-beta.js';
import { findRoot } from '../numerics/find-root.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BetaShape, Marginal } from '../posteriors/marginal.js';
import {
  effectiveTrials,
  estimateConcentration,
  hyperPointCount,
  type ConcentrationBelief,
  type Trials,
} from './concentration.js';
import { groupByTask, segmentTask } from './segment-path.js';

/** Beliefs about each arm's mean over all segments and per task, and how alike segments are. */
export interface BinaryPool {
  /** Concentration of segments around their task's mean, or around the overall mean when there are no tasks. */
  readonly segmentConcentration: ConcentrationBelief;
  /** Per task (null: no task) and arm: the belief about the mean its segments scatter around. */
  readonly hyper: ReadonlyMap<string | null, readonly BetaShape[]>;
  /** For a task that has not been seen yet. */
  readonly fallback: readonly BetaShape[];
}

const trialsOf = (sums: Sums): Trials => ({ trials: sums.weight, successes: sums.reward });

function sumTrials(cells: readonly Trials[]): Trials {
  return cells.reduce(
    (sum, cell) => ({ trials: sum.trials + cell.trials, successes: sum.successes + cell.successes }),
    { trials: 0, successes: 0 },
  );
}

/** Beta with the given mean and variance; a variance beyond what a Beta can have gives a nearly flat one. */
function betaFromMoments(mean: number, variance: number): BetaShape {
  const total = Math.max(0.1, (mean * (1 - mean)) / variance - 1);
  return { a: Math.max(mean * total, 1e-3), b: Math.max((1 - mean) * total, 1e-3) };
}

/** Belief about a task's mean: Beta(Mc + s, (1−M)c + n − s) with M itself uncertain, by its first two moments. */
function belowHyper(upper: BetaShape, concentration: number, data: Trials): BetaShape {
  const total = upper.a + upper.b;
  const upperMean = upper.a / total;
  const upperVariance = (upperMean * (1 - upperMean)) / (total + 1);
  const weight = concentration + data.trials;
  const mean = (upperMean * concentration + data.successes) / weight;
  const inherited = (concentration / weight) ** 2 * upperVariance;
  return betaFromMoments(mean, inherited + (mean * (1 - mean) - inherited) / (weight + 1));
}

const topHyper = (prior: Prior, data: Trials): BetaShape => ({
  a: prior.mean * prior.strength + data.successes,
  b: (1 - prior.mean) * prior.strength + data.trials - data.successes,
});

const smoothedMean = (data: Trials) => (data.successes + 1) / (data.trials + 2);

/**
 * Empirical-Bayes pool over segments (Hong et al. 2022; Kveton et al. 2021), with the back-off
 * (complexity, task) → task → all when segments carry more than one task. `cells` hold one Sums per arm.
 */
export function binaryPool(
  cells: ReadonlyMap<string, readonly Sums[]>,
  priors: readonly Prior[],
): BinaryPool {
  const groups = groupByTask(cells.keys());
  const armCells = (segments: readonly string[], arm: number) =>
    segments.map((segment) => trialsOf(cells.get(segment)![arm]));
  const byTask = [...groups].map(([task, segments]) => ({
    task,
    arms: priors.map((_, arm) => armCells(segments, arm)),
  }));
  const overall = priors.map((_, arm) => sumTrials(byTask.flatMap((group) => group.arms[arm])));
  if (byTask.length <= 1) return flatPool(byTask, overall, priors);
  const segmentConcentration = estimateConcentration(
    byTask.flatMap((group) =>
      group.arms.map((arm, k) => {
        const sum = sumTrials(arm);
        const mean = (sum.successes + 2 * smoothedMean(overall[k])) / (sum.trials + 2);
        return { cells: arm, mean };
      }),
    ),
  );
  const perTask = byTask.map((group) =>
    group.arms.map((arm) => effectiveTrials(arm, segmentConcentration.typical)),
  );
  const taskConcentration = estimateConcentration(
    priors.map((_, k) => ({ cells: perTask.map((arms) => arms[k]), mean: smoothedMean(overall[k]) })),
  ).typical;
  const top = priors.map((prior, k) =>
    topHyper(
      prior,
      effectiveTrials(
        perTask.map((arms) => arms[k]),
        taskConcentration,
      ),
    ),
  );
  const hyper = new Map(
    byTask.map((group, t) => [
      group.task,
      top.map((shape, k) => belowHyper(shape, taskConcentration, perTask[t][k])),
    ]),
  );
  const fallback = top.map((shape) => belowHyper(shape, taskConcentration, { trials: 0, successes: 0 }));
  return { segmentConcentration, hyper, fallback };
}

function flatPool(
  groups: readonly { task: string | null; arms: readonly (readonly Trials[])[] }[],
  overall: readonly Trials[],
  priors: readonly Prior[],
): BinaryPool {
  const arms = priors.map((_, k) => (groups.length === 0 ? [] : groups[0].arms[k]));
  const segmentConcentration = estimateConcentration(
    arms.map((cells, k) => ({ cells, mean: smoothedMean(overall[k]) })),
  );
  const fallback = priors.map((prior, k) =>
    topHyper(prior, effectiveTrials(arms[k], segmentConcentration.typical)),
  );
  return { segmentConcentration, hyper: new Map(groups.map((group) => [group.task, fallback])), fallback };
}

/** The belief about the mean that the segment's cells scatter around, per arm. */
export function hyperShapes(pool: BinaryPool, segment: string): readonly BetaShape[] {
  return pool.hyper.get(segmentTask(segment)) ?? pool.fallback;
}

/** Mid-quantiles (i + ½)/32 of a Beta: fixed points that stand for the hyper-draw in a table. */
export function hyperQuantiles({ a, b }: BetaShape): number[] {
  let low = 0;
  return Array.from({ length: hyperPointCount }, (_, i) => {
    const p = (i + 0.5) / hyperPointCount;
    low = findRoot((x) => incompleteBeta(x, a, b) - p, low, 1, 1e-9);
    return low;
  });
}

/**
 * Posterior of a segment's arm: Beta(μc + s, (1−μ)c + n − s), mixed over hyper-quantiles μ, each with its own
 * draw of the concentration c.
 */
export function pooledBetaMarginal(
  own: Sums,
  quantiles: readonly number[],
  concentrations: readonly number[],
): Marginal {
  const successes = Math.max(0, own.reward);
  const failures = Math.max(0, own.weight - own.reward);
  return {
    family: 'beta',
    weights: quantiles.map(() => 1 / quantiles.length),
    components: quantiles.map((mean, i) => ({
      a: Math.max(mean * concentrations[i] + successes, 1e-6),
      b: Math.max((1 - mean) * concentrations[i] + failures, 1e-6),
    })),
  };
}
