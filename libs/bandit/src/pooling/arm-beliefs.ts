import type { ArmSettings, Cells, ObjectiveSettings } from '../allocation/experiment-settings.js';
import { emptySums, type Sums } from '../evidence/sums.js';
import { betaPosterior } from '../posteriors/beta-posterior.js';
import type { Marginal } from '../posteriors/marginal.js';
import { boundedPrior, meanMarginal, updateNormalInverseGamma } from '../posteriors/normal-inverse-gamma.js';
import { binaryPool, hyperQuantiles, hyperShapes, pooledBetaMarginal } from './binary-pool.js';
import { borrowedPrior, boundedPool } from './bounded-pool.js';

/** What a segment borrowed from others: how many of them, and how many of its own ratings that is worth. */
export interface Borrowed {
  readonly segments: number;
  readonly ratings: number;
}

/** Beliefs about every arm of one segment. */
export interface ArmBelief {
  readonly marginal: Marginal;
  readonly own: Sums;
  readonly borrowed: Borrowed | null;
}

/** Gives the beliefs of any segment of one snapshot of cells. */
export type BeliefSource = (segment: string) => readonly ArmBelief[];

const momentsOf = (sums: Sums) => ({ weight: sums.weight, sum: sums.reward, sumSq: sums.rewardSq });

function ownCells(cells: Cells, segment: string, count: number): readonly Sums[] {
  return cells.get(segment) ?? Array.from({ length: count }, emptySums);
}

/**
 * True when every folded reward was 0 or 1: then Σwr² equals Σwr exactly, and the Beta posterior of a success
 * rate is the right one whatever the objective's declared range.
 */
export function onlyZeroOne(cells: Cells): boolean {
  for (const row of cells.values()) for (const sums of row) if (sums.reward !== sums.rewardSq) return false;
  return true;
}

function separateBelief(binary: boolean, own: Sums, arm: ArmSettings): ArmBelief {
  const marginal = binary
    ? betaPosterior(own, arm.prior)
    : meanMarginal(updateNormalInverseGamma(boundedPrior(arm.prior), momentsOf(own)));
  return { marginal, own, borrowed: null };
}

function lendersOf(cells: Cells, segment: string, arm: number): number {
  let count = 0;
  for (const [other, row] of cells) if (other !== segment && row[arm].weight > 0) count++;
  return count;
}

function pooledBinarySource(cells: Cells, arms: readonly ArmSettings[]): BeliefSource {
  const pool = binaryPool(
    cells,
    arms.map((arm) => arm.prior),
  );
  const quantilesOf = new Map<object, number[]>();
  const quantiles = (shape: { a: number; b: number }) => {
    const cached = quantilesOf.get(shape) ?? hyperQuantiles(shape);
    quantilesOf.set(shape, cached);
    return cached;
  };
  return (segment) => {
    const own = ownCells(cells, segment, arms.length);
    return hyperShapes(pool, segment).map((shape, k) => {
      const marginal = pooledBetaMarginal(own[k], quantiles(shape), pool.segmentConcentration.draws);
      const mean = shape.a / (shape.a + shape.b);
      const spread =
        (mean * (1 - mean)) / (pool.segmentConcentration.typical + 1) +
        (mean * (1 - mean)) / (shape.a + shape.b + 1);
      const worth = Math.max(0, (mean * (1 - mean)) / spread - 1 - arms[k].prior.strength);
      const segments = lendersOf(cells, segment, k);
      return { marginal, own: own[k], borrowed: { segments, ratings: segments > 0 ? worth : 0 } };
    });
  };
}

function pooledBoundedSource(cells: Cells, arms: readonly ArmSettings[]): BeliefSource {
  const pool = boundedPool(cells, arms.length);
  return (segment) =>
    ownCells(cells, segment, arms.length).map((own, k) => {
      const prior = borrowedPrior(cells, pool, segment, k, arms[k].prior);
      const marginal = meanMarginal(updateNormalInverseGamma(prior, momentsOf(own)));
      const segments = lendersOf(cells, segment, k);
      return { marginal, own, borrowed: { segments, ratings: segments > 0 ? prior.kappa : 0 } };
    });
}

function segmentsWithEvidence(cells: Cells): number {
  let count = 0;
  for (const row of cells.values()) if (row.some((sums) => sums.weight > 0)) count++;
  return count;
}

/**
 * Beliefs about the arms of any segment: each cell on its own, or (`hierarchical`) with what other segments
 * lend, as soon as two segments have evidence. Pool-wide quantities are computed once per call of this function.
 */
export function beliefSource(
  cells: Cells,
  arms: readonly ArmSettings[],
  objective: ObjectiveSettings,
  pooling: 'none' | 'hierarchical',
): BeliefSource {
  const binary = objective.type === 'binary' || onlyZeroOne(cells);
  if (pooling === 'hierarchical' && segmentsWithEvidence(cells) > 1) {
    return binary ? pooledBinarySource(cells, arms) : pooledBoundedSource(cells, arms);
  }
  return (segment) =>
    ownCells(cells, segment, arms.length).map((own, k) => separateBelief(binary, own, arms[k]));
}
