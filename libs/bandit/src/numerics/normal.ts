import { findRoot } from './find-root.js';

/** Standard normal density at x. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Mills ratio (1 − Φ(x))/φ(x) for x ≥ 2.5 by its continued fraction (Abramowitz & Stegun 26.2.14). */
function millsRatio(x: number): number {
  let tail = x;
  for (let k = 120; k >= 1; k--) tail = x + k / tail;
  return 1 / tail;
}

/** Standard normal distribution function Φ(x), absolute error about 1e-16 (Marsaglia 2004 series; Mills ratio in the tails). */
export function normalCdf(x: number): number {
  if (x < -2.5) return normalDensity(x) * millsRatio(-x);
  if (x > 2.5) return 1 - normalDensity(x) * millsRatio(x);
  let term = x;
  let sum = x;
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

/** Inverse of Φ for p in (0, 1); ±Infinity at the ends. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  return findRoot((x) => normalCdf(x) - p, -40, 0, 1e-14);
}
