import { normalQuantile } from '#bandit';
import type { Estimate } from './interval.js';

/** An estimate with its two-sided normal interval, right for one look. */
export function normalEstimate(estimate: number, standardError: number, confidence: number): Estimate {
  const margin = normalQuantile(0.5 + confidence / 2) * standardError;
  return { estimate, standardError, interval: { low: estimate - margin, high: estimate + margin } };
}
