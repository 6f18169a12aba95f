import { describe, expect, it } from '@jest/globals';
import { exactThompsonRegret } from './exact-regret.js';

/** E[regret] of T = 2 by hand: a fair first pull, then P(Beta after it > Beta(1, 1)) of 2/3 or 1/3. */
function twoRoundsByHand(p: number, q: number): number {
  const first = 0.5 * Math.abs(p - q);
  const staysAfter = (mean: number) => (2 / 3) * mean + (1 / 3) * (1 - mean);
  const worstShare =
    p > q ? 0.5 * (1 - staysAfter(p) + staysAfter(q)) : 0.5 * (1 - staysAfter(q) + staysAfter(p));
  return first + Math.abs(p - q) * worstShare;
}

describe('exactThompsonRegret', () => {
  it.each([[[0.9, 0.8], 20, 3.018771]] as const)(
    'gives the published T=100 value for %j in batches of %i',
    (means, batch, expected) => {
      expect(exactThompsonRegret([means[0], means[1]], 100, batch)).toBeCloseTo(expected, 6);
    },
  );

  it('gives 2.621090 for (0.9, 0.8) and 2.061125 for (0.5, 0.45) after 100 rounds', () => {
    expect(exactThompsonRegret([0.9, 0.8], 100)).toBeCloseTo(2.62109, 6);
    expect(exactThompsonRegret([0.5, 0.45], 100)).toBeCloseTo(2.061125, 6);
  });

  it.each([
    [0.9, 0.8],
    [0.3, 0.6],
    [1, 0],
  ])('agrees with two rounds worked out by hand for (%d, %d)', (p, q) => {
    expect(exactThompsonRegret([p, q], 1)).toBeCloseTo(0.5 * Math.abs(p - q), 12);
    expect(exactThompsonRegret([p, q], 2)).toBeCloseTo(twoRoundsByHand(p, q), 12);
  });

  it('does not care which arm is named first, and costs nothing between equal arms', () => {
    expect(exactThompsonRegret([0.2, 0.7], 12)).toBeCloseTo(exactThompsonRegret([0.7, 0.2], 12), 12);
    expect(exactThompsonRegret([0.4, 0.4], 12)).toBe(0);
  });

  it('is half the gap a round while the first batch is still out', () => {
    expect(exactThompsonRegret([0.9, 0.5], 10, 10)).toBeCloseTo(10 * 0.2, 12);
  });
});
