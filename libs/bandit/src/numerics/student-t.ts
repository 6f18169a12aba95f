import { findRoot } from './find-root.js';
import { incompleteBetaAtLogs } from './incomplete-beta.js';
import { logBeta } from './log-gamma.js';

/** Log of the normalising constant of Student's t with `dof` > 0 degrees of freedom. */
export function studentTLogNorm(dof: number): number {
  return -logBeta(0.5, dof / 2) - 0.5 * Math.log(dof);
}

/** Student-t density at u, `dof` > 0. */
export function studentTDensity(u: number, dof: number): number {
  return Math.exp(studentTLogNorm(dof) - ((dof + 1) / 2) * Math.log1p((u * u) / dof));
}

/** Student-t distribution function at u, `dof` > 0 (NIST DLMF 8.17: through the incomplete beta). */
export function studentTCdf(u: number, dof: number): number {
  if (u === 0) return 0.5;
  const square = u * u;
  const logX = -Math.log1p(square / dof);
  const log1mX = -Math.log1p(dof / square);
  const tail = 0.5 * incompleteBetaAtLogs(logX, log1mX, dof / 2, 0.5);
  return u < 0 ? tail : 1 - tail;
}

/** Inverse of the Student-t distribution function for p in (0, 1). */
export function studentTQuantile(p: number, dof: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentTQuantile(1 - p, dof);
  let low = -2;
  while (studentTCdf(low, dof) > p) low *= 4;
  return findRoot((u) => studentTCdf(u, dof) - p, low, 0, 1e-13 * -low);
}
