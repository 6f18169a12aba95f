import type { Sums } from '../evidence/sums.js';
import type { NormalInverseGamma } from './normal-inverse-gamma.js';
import { updateNormalInverseGamma } from './normal-inverse-gamma.js';

/**
 * Belief over an arm's mean cost in US dollars: Normal-Inverse-Gamma around the list-price estimate
 * `priorCostUsd`, worth `strength` observations (default 2), spread of the size of the price itself.
 */
export function costPosterior(sums: Sums, priorCostUsd: number, strength = 2): NormalInverseGamma {
  const spread = Math.max(priorCostUsd * priorCostUsd, 1e-18);
  const prior = { location: priorCostUsd, kappa: strength, alpha: 1, beta: spread / 2 };
  return updateNormalInverseGamma(prior, {
    weight: sums.costCount,
    sum: sums.costSum,
    sumSq: sums.costSumSq,
  });
}

/**
 * Belief over the mean of ln(latency in ms), around `priorLatencyMs`, worth `strength` observations
 * (default 1) with a spread of a factor e.
 */
export function latencyPosterior(sums: Sums, priorLatencyMs: number, strength = 1): NormalInverseGamma {
  const prior = { location: Math.log(Math.max(1, priorLatencyMs)), kappa: strength, alpha: 2, beta: 1 };
  return updateNormalInverseGamma(prior, {
    weight: sums.latencyCount,
    sum: sums.latencyLogSum,
    sumSq: sums.latencyLogSumSq,
  });
}

/** Expected latency in seconds of a log-normal with that belief: exp(m + s²/2), the variance at its posterior mode. */
export function expectedLatencySeconds(belief: NormalInverseGamma): number {
  const variance = belief.beta / (belief.alpha + 1);
  return Math.exp(belief.location + variance / 2) / 1000;
}
