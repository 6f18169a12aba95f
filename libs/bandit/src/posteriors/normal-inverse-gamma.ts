import type { Prior } from './beta-posterior.js';
import { studentTMarginal, type Marginal } from './marginal.js';

/** Normal-Inverse-Gamma belief over a mean and a variance. */
export interface NormalInverseGamma {
  readonly location: number;
  /** Pseudo-observations behind the location. */
  readonly kappa: number;
  readonly alpha: number;
  readonly beta: number;
}

/** Weighted moments of observations: Σw, Σwx, Σwx². */
export interface Moments {
  readonly weight: number;
  readonly sum: number;
  readonly sumSq: number;
}

/** The default prior of a bounded objective in 0..1: α0 = 1 and β0 = 1/12, the variance of a uniform score. */
export function boundedPrior(prior: Prior): NormalInverseGamma {
  return { location: prior.mean, kappa: prior.strength / 2, alpha: 1, beta: 1 / 12 };
}

/** Conjugate update (Murphy 2007, eq. 85-89). Rounding never makes the sum of squares negative. */
export function updateNormalInverseGamma(prior: NormalInverseGamma, data: Moments): NormalInverseGamma {
  const n = Math.max(0, data.weight);
  if (n === 0) return prior;
  const mean = data.sum / n;
  const scatter = Math.max(0, data.sumSq - data.sum * mean);
  const kappa = prior.kappa + n;
  const pull = (prior.kappa * n * (mean - prior.location) ** 2) / (2 * kappa);
  return {
    location: (prior.kappa * prior.location + data.sum) / kappa,
    kappa,
    alpha: prior.alpha + n / 2,
    beta: prior.beta + scatter / 2 + pull,
  };
}

/** Marginal of the mean: Student-t with 2α degrees of freedom, scale √(β/(ακ)). */
export function meanMarginal(belief: NormalInverseGamma): Marginal {
  const scale = Math.sqrt(belief.beta / (belief.alpha * belief.kappa));
  return studentTMarginal(belief.location, Math.max(scale, 1e-12), 2 * belief.alpha);
}
