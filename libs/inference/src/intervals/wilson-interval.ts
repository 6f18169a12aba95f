import { normalQuantile } from '#bandit';
import type { Interval } from './interval.js';

/**
 * Wilson score interval for a share.
 *
 * Source: Wilson 1927; recommended by Brown, Cai & DasGupta 2001, equation (4). Mean coverage is close to nominal also
 * for small `trials`; at single values of the share it may dip a few points below. For a guarantee use
 * `clopperPearsonInterval`. Meant for one look at rows that were drawn independently.
 *
 * @param successes 0..trials
 * @param trials at least 0; with 0 trials the interval is 0..1
 * @param confidence two-sided, between 0 and 1
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  if (trials <= 0) return { low: 0, high: 1 };
  const z = normalQuantile(0.5 + confidence / 2);
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const margin = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return {
    low: successes <= 0 ? 0 : Math.max(0, centre - margin),
    high: successes >= trials ? 1 : Math.min(1, centre + margin),
  };
}
