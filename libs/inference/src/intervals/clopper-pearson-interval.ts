import { betaMarginal, marginalQuantile } from '#bandit';
import type { Interval } from './interval.js';

/**
 * Exact binomial interval: covers the true share with at least the stated confidence for every share and sample size,
 * and is wider than `wilsonInterval` for it.
 *
 * Source: Clopper & Pearson 1934, as quantiles of Beta(s, n−s+1) and Beta(s+1, n−s).
 *
 * @param successes 0..trials
 * @param trials at least 0; with 0 trials the interval is 0..1
 * @param confidence two-sided, between 0 and 1
 */
export function clopperPearsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  const failures = trials - successes;
  return {
    low: successes <= 0 ? 0 : marginalQuantile(betaMarginal(successes, failures + 1), tail),
    high: failures <= 0 ? 1 : marginalQuantile(betaMarginal(successes + 1, failures), 1 - tail),
  };
}
