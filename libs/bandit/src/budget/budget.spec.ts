import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { remainingPerRequest } from './pace.js';
import { priceForBudget } from './shadow-price.js';

/** Shares that move smoothly from dear to cheap as the price grows. */
const softTable = (rewards: readonly number[], costs: readonly number[]) => (price: number) => {
  const scores = rewards.map((reward, k) => reward - price * costs[k]);
  const odds = scores.map((score) => Math.exp(20 * (score - Math.max(...scores))));
  const total = odds.reduce((a, b) => a + b, 0);
  return odds.map((odd) => odd / total);
};
const spend = (costs: readonly number[]) => (p: readonly number[]) =>
  p.reduce((sum, share, k) => sum + share * costs[k], 0);

describe('priceForBudget', () => {
  it('asks nothing while the budget does not bind', () => {
    const table = softTable([0.5, 0.9], [1, 2]);
    expect(priceForBudget(table, spend([1, 2]), 2, 0.1).price).toBe(0);
  });

  it('spends what is allowed to 0.01 %, never more, at a price that falls as the limit rises', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const three = fc.array(unit, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (rewards, at) => {
        const costs = [0.2, 1, 3];
        const limit = 0.25 + at * 2.5;
        const solve = (usd: number) => priceForBudget(softTable(rewards, costs), spend(costs), usd, 0.1);
        const { price, table } = solve(limit);
        expect(spend(costs)(table)).toBeLessThanOrEqual(limit * (1 + 1e-12));
        if (price > 0) expect(spend(costs)(table)).toBeGreaterThan(limit * (1 - 2e-4));
        expect(solve(limit * 1.05).price).toBeLessThanOrEqual(price * (1 + 1e-3) + 1e-9);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('gives the dearest price tried when even the cheapest law spends too much', () => {
    const { table } = priceForBudget(softTable([0.5, 0.9], [1, 2]), spend([1, 2]), 0.5, 0.1);
    expect(spend([1, 2])(table)).toBeCloseTo(1, 6);
  });
});

describe('remainingPerRequest', () => {
  it('shares what is left over the requests left, and is never negative', () => {
    expect(remainingPerRequest(10, 4, 3)).toBe(2);
    expect(remainingPerRequest(10, 12, 3)).toBe(0);
    expect(remainingPerRequest(10, 4, 0)).toBe(6);
  });
});
