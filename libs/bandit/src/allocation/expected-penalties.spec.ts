import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costContribution, latencyContribution } from '../evidence/contributions.js';
import { addSums, emptySums, type Sums } from '../evidence/sums.js';
import { expectedCosts, expectedLatencies } from './expected-penalties.js';

const arm = (priorCostUsd?: number, priorLatencyMs?: number) => ({
  key: 'a',
  weight: 1,
  prior: { mean: 0.5, strength: 2 },
  priorCostUsd,
  priorLatencyMs,
});
const paid = (costs: readonly number[]): Sums =>
  costs.reduce((sums, cost) => addSums(sums, costContribution(cost)), emptySums());
const timed = (times: readonly number[]): Sums =>
  times.reduce((sums, ms) => addSums(sums, latencyContribution(ms)), emptySums());
const dollars = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 20 });

describe('expectedCosts', () => {
  it('start at the list price, or at what the other arms cost, or at nothing', () => {
    expect(expectedCosts(new Map(), 's', [arm(0.02), arm(0.04), arm()])).toEqual([
      0.02,
      0.04,
      expect.closeTo(0.03, 12),
    ]);
    expect(expectedCosts(new Map(), 's', [arm()])).toEqual([0]);
  });

  it('lie between the list price and the observed extremes', () => {
    fc.assert(
      fc.property(dollars, fc.double({ min: 0.001, max: 5, noNaN: true }), (costs, price) => {
        const [expected] = expectedCosts(new Map([['s', [paid(costs)]]]), 's', [arm(price)]);
        expect(expected).toBeGreaterThanOrEqual(Math.min(price, ...costs) - 1e-6);
        expect(expected).toBeLessThanOrEqual(Math.max(price, ...costs) + 1e-6);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('end at what the segment itself was charged, whatever the others pay', () => {
    const cells = new Map([
      ['dear', [paid(new Array<number>(2000).fill(0.5))]],
      ['cheap', [paid(new Array<number>(2000).fill(0.1))]],
    ]);
    expect(expectedCosts(cells, 'dear', [arm(0.3)])[0]).toBeCloseTo(0.5, 2);
    expect(expectedCosts(cells, 'cheap', [arm(0.3)])[0]).toBeCloseTo(0.1, 2);
    expect(expectedCosts(cells, 'new', [arm(0.3)])[0]).toBeCloseTo(0.3, 2);
  });
});

describe('expectedLatencies', () => {
  it('are above the typical latency, as a log-normal mean is, and grow with what is observed', () => {
    expect(expectedLatencies(new Map(), 's', [arm(undefined, 1000)])[0]).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.double({ min: 50, max: 20_000, noNaN: true }), (ms) => {
        const at = (time: number) =>
          expectedLatencies(new Map([['s', [timed(new Array<number>(50).fill(time))]]]), 's', [arm()])[0];
        expect(at(ms)).toBeGreaterThan(0);
        expect(at(ms * 1.5)).toBeGreaterThan(at(ms));
      }),
      { numRuns: 50, seed: 2 },
    );
  });

  it('end at the mean of what was observed', () => {
    const cells = new Map([['s', [timed(new Array<number>(3000).fill(1500))]]]);
    expect(expectedLatencies(cells, 's', [arm(undefined, 4000)])[0]).toBeCloseTo(1.5, 1);
  });
});
