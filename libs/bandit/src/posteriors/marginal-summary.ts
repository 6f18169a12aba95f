import { findRoot } from '../numerics/find-root.js';
import { logSigmoid } from '../numerics/log-sigmoid.js';
import { incompleteBeta } from '../numerics/incomplete-beta.js';
import { studentTCdf, studentTQuantile } from '../numerics/student-t.js';
import type { Rng } from '../random/rng.js';
import type { BetaShape, Marginal, StudentTShape } from './marginal.js';

const betaMean = ({ a, b }: BetaShape) => a / (a + b);
const betaVariance = ({ a, b }: BetaShape) => (a * b) / ((a + b) ** 2 * (a + b + 1));
const studentTVariance = ({ scale, dof }: StudentTShape) =>
  dof > 2 ? (scale * scale * dof) / (dof - 2) : Infinity;

function mix<T>(
  weights: readonly number[],
  components: readonly T[],
  value: (component: T) => number,
): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * value(components[i]);
  return sum;
}

/** Posterior mean. */
export function marginalMean(marginal: Marginal): number {
  return marginal.family === 'beta'
    ? mix(marginal.weights, marginal.components, betaMean)
    : mix(marginal.weights, marginal.components, (t) => t.location);
}

/** Posterior variance (law of total variance); infinite for a Student-t with at most 2 degrees of freedom. */
export function marginalVariance(marginal: Marginal): number {
  const mean = marginalMean(marginal);
  return marginal.family === 'beta'
    ? mix(marginal.weights, marginal.components, (c) => betaVariance(c) + (betaMean(c) - mean) ** 2)
    : mix(marginal.weights, marginal.components, (c) => studentTVariance(c) + (c.location - mean) ** 2);
}

/** P(mean ≤ x). */
export function marginalCdf(marginal: Marginal, x: number): number {
  return marginal.family === 'beta'
    ? mix(marginal.weights, marginal.components, (c) => incompleteBeta(x, c.a, c.b))
    : mix(marginal.weights, marginal.components, (c) => studentTCdf((x - c.location) / c.scale, c.dof));
}

/** Smallest x with P(mean ≤ x) = p, p in (0, 1), to 1e-12 of the scale. */
export function marginalQuantile(marginal: Marginal, p: number): number {
  if (marginal.family === 'beta') {
    const share = (z: number) => Math.exp(logSigmoid(z));
    return share(findRoot((z) => marginalCdf(marginal, share(z)) - p, -700, 40, 1e-12));
  }
  const ends = marginal.components.map((c) => c.location + c.scale * studentTQuantile(p, c.dof));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low === high) return low;
  return findRoot((x) => marginalCdf(marginal, x) - p, low, high, 1e-13 * (high - low));
}

/** One draw of the mean. */
export function drawMarginal(marginal: Marginal, rng: Rng): number {
  let index = 0;
  if (marginal.weights.length > 1) {
    let rest = rng.next();
    while (index < marginal.weights.length - 1 && rest >= marginal.weights[index])
      rest -= marginal.weights[index++];
  }
  if (marginal.family === 'beta') {
    const { a, b } = marginal.components[index];
    return rng.beta(a, b);
  }
  const { location, scale, dof } = marginal.components[index];
  return location + scale * rng.studentT(dof);
}
