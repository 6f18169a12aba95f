import type { Marginal } from '../posteriors/marginal.js';
import { marginalMean } from '../posteriors/marginal-summary.js';
import { betaLines, type ShiftedBeta } from './beta-line.js';
import { integrateLine } from './integrate-line.js';
import { studentTLine, type ShiftedStudentT } from './student-t-line.js';

/** An arm as the decision sees it: belief over its mean, moved by its penalties. */
export interface ScoredArm {
  readonly marginal: Marginal;
  /** Added to the mean: minus the price of its cost and latency. */
  readonly shift: number;
}

/** The probability table of a set of arms. */
export interface BestArmTable {
  /** P(arm has the highest score), summing to 1. */
  readonly probabilityBest: number[];
  /** E[max score] − E[own score], in units of the reward, ≥ 0. */
  readonly expectedLoss: number[];
  readonly expectedMax: number;
  /** Σ P(best) − 1 before normalisation: the quadrature's own error check. */
  readonly massError: number;
}

function linesOf(arms: readonly ScoredArm[]) {
  const betas: ShiftedBeta[] = [];
  const studentTs: ShiftedStudentT[] = [];
  for (const { marginal, shift } of arms) {
    if (marginal.family === 'beta') betas.push({ ...marginal, shift });
    else studentTs.push({ ...marginal, shift });
  }
  if (betas.length > 0 && studentTs.length > 0)
    throw new TypeError('Arms of one table must share one family.');
  return betas.length > 0 ? betaLines(betas) : [studentTLine(studentTs)];
}

/**
 * P(best) and expected loss of every arm: w_k = ∫ f_k(x) Π_{j≠k} F_j(x) dx by quadrature, error about 1e-10
 * for shapes from 0.01 to 1e6. Throws RangeError without arms, TypeError when families are mixed.
 */
export function bestArmTable(arms: readonly ScoredArm[]): BestArmTable {
  if (arms.length === 0) throw new RangeError('A table needs at least one arm.');
  const means = arms.map((arm) => marginalMean(arm.marginal) + arm.shift);
  if (arms.length === 1) {
    return { probabilityBest: [1], expectedLoss: [0], expectedMax: means[0], massError: 0 };
  }
  const best = new Float64Array(arms.length);
  let expectedMax = 0;
  for (const line of linesOf(arms)) {
    const part = integrateLine(line);
    for (let k = 0; k < best.length; k++) best[k] += part.best[k];
    expectedMax += part.expectedMax;
  }
  const mass = best.reduce((sum, share) => sum + share, 0);
  return {
    probabilityBest: Array.from(best, (share) => share / mass),
    expectedLoss: means.map((mean) => Math.max(0, expectedMax - mean)),
    expectedMax,
    massError: mass - 1,
  };
}
