import { logBeta } from './log-gamma.js';

const tiny = 1e-300;
const keepAway = (value: number) => (Math.abs(value) < tiny ? tiny : value);

/** Continued fraction of I_x(a, b) by Lentz' method (NIST DLMF 8.17.22); converges fast for x < (a+1)/(a+b+2). */
function betaContinuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / keepAway(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 20_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / keepAway(1 + even * d);
    c = keepAway(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / keepAway(1 + odd * d);
    c = keepAway(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}

/**
 * Regularised incomplete beta I_x(a, b) given ln x and ln(1 − x), so that points closer to 0 or 1 than
 * doubles can tell apart keep their meaning. a, b > 0. Result in 0..1.
 */
export function incompleteBetaAtLogs(logX: number, log1mX: number, a: number, b: number): number {
  if (logX === -Infinity) return 0;
  if (log1mX === -Infinity) return 1;
  const front = Math.exp(a * logX + b * log1mX - logBeta(a, b));
  const x = Math.exp(logX);
  if (x <= (a + 1) / (a + b + 2)) return (front * betaContinuedFraction(x, a, b)) / a;
  return 1 - (front * betaContinuedFraction(Math.exp(log1mX), b, a)) / b;
}

/** Regularised incomplete beta I_x(a, b), the Beta(a, b) distribution function; a, b > 0, x clamped to 0..1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return incompleteBetaAtLogs(Math.log(x), Math.log1p(-x), a, b);
}
