import { meanOf, varianceOf, type Moments } from '../moments/moments.js';

/** Bernoulli Kullback-Leibler divergence kl(p, q) in nats, 0·ln 0 = 0. */
export function bernoulliDivergence(p: number, q: number): number {
  const term = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return term(p, q) + term(1 - p, 1 - q);
}

/**
 * Generalised likelihood ratio, in nats, of "the leader's mean exceeds the other's" against "it does not":
 * n1·kl(p1, p̄) + n2·kl(p2, p̄); 0 when the leader does not lead.
 * Source: Garivier & Kaufmann 2016, equation (7). Rewards 0/1.
 */
export function binaryLikelihoodRatio(leader: Moments, other: Moments): number {
  const [p1, p2] = [meanOf(leader), meanOf(other)];
  if (!(p1 > p2)) return 0;
  const pooled = (leader.sum + other.sum) / (leader.count + other.count);
  return leader.count * bernoulliDivergence(p1, pooled) + other.count * bernoulliDivergence(p2, pooled);
}

/**
 * The same for continuous rewards with an indifference ε ≥ 0 in the metric's unit: (Δ + ε)²/(2(v1/n1 + v2/n2)), 0 when
 * Δ + ε ≤ 0. With ε > 0 the claim is "no worse than the other by more than ε". Gaussian with estimated variances.
 */
export function continuousLikelihoodRatio(leader: Moments, other: Moments, indifference = 0): number {
  const gap = meanOf(leader) - meanOf(other) + indifference;
  if (!(gap > 0)) return 0;
  const variance = varianceOf(leader) / leader.count + varianceOf(other) / other.count;
  return variance > 0 ? (gap * gap) / (2 * variance) : 0;
}
