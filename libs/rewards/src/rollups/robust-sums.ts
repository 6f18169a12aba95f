import type { RollupSums } from './rollup-columns.js';

/** One drawn decision with its reward 0..1. */
export interface ScoredDecision {
  arm: number;
  feasible: readonly number[];
  probabilities: readonly number[];
  reward: number;
}

/**
 * Adds, `sign` times, what a decision says of one feasible arm. The robust score of arm k is
 * Γ = m + 1{a=k}(r − m)/p = m·X + R with X = 1 − 1{a=k}/p, R = 1{a=k}·r/p and m a mean known before the decision
 * (Hadad et al. 2021, equations 4 and 11, weights h = √p). Γ is linear in m, so these sums do not contain it: they
 * add up in any order, follow every replacement of a reward, and m is put in when they are read.
 */
export function addScore(sums: RollupSums, decision: ScoredDecision, place: number, sign: number): void {
  const probability = decision.probabilities[place];
  if (!(probability > 0)) return;
  const [x, r] = part(decision, decision.feasible[place], probability);
  const h = Math.sqrt(probability);
  sums.h += sign * h;
  sums.hx += sign * h * x;
  sums.hr += sign * h * r;
  sums.hh += sign * probability;
  sums.hhx += sign * probability * x;
  sums.hhr += sign * probability * r;
  sums.hhxx += sign * probability * x * x;
  sums.hhxr += sign * probability * x * r;
  sums.hhrr += sign * probability * r * r;
}

/**
 * The same for the difference to the control: D = m·X − m′·Y + R with X of the arm, Y of the control and R the
 * difference of both, weighted by g = √(pq/(p + q)).
 */
export function addContrast(
  sums: RollupSums,
  decision: ScoredDecision,
  place: number,
  control: number,
  sign: number,
): void {
  const [p, q] = [decision.probabilities[place], decision.probabilities[control]];
  if (!(p > 0) || !(q > 0)) return;
  const [x, rArm] = part(decision, decision.feasible[place], p);
  const [y, rControl] = part(decision, decision.feasible[control], q);
  const r = rArm - rControl;
  const gg = (p * q) / (p + q);
  const g = Math.sqrt(gg);
  sums.g += sign * g;
  sums.gx += sign * g * x;
  sums.gy += sign * g * y;
  sums.gr += sign * g * r;
  sums.gg += sign * gg;
  sums.ggx += sign * gg * x;
  sums.ggy += sign * gg * y;
  sums.ggr += sign * gg * r;
  sums.ggxx += sign * gg * x * x;
  sums.ggyy += sign * gg * y * y;
  sums.ggrr += sign * gg * r * r;
  sums.ggxy += sign * gg * x * y;
  sums.ggxr += sign * gg * x * r;
  sums.ggyr += sign * gg * y * r;
}

function part({ arm, reward }: ScoredDecision, position: number, probability: number): [number, number] {
  return position === arm ? [1 - 1 / probability, reward / probability] : [1, 0];
}
