import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  blindMixQuality,
  cheapestAndBestMixQuality,
  replay,
  yardsticks,
  type Earned,
  type OutcomeRow,
} from './replay.js';

const rows: OutcomeRow[] = [
  { segment: 'code', scores: [1, 0, 0.5], costsUsd: [3, 1, 2] },
  { segment: 'code', scores: [0.8, 0.2, 0.5], costsUsd: [3, 1, 2] },
  { segment: 'chat', scores: [0.1, 0.6, 0.5], costsUsd: [3, 1, 2] },
  { segment: 'chat', scores: [0.3, 0.2, 0.5], costsUsd: [5, 1, 2] },
];

const earned = fc.record({
  quality: fc.double({ min: 0, max: 1, noNaN: true }),
  costUsd: fc.double({ min: 0.001, max: 10, noNaN: true }),
});

describe('yardsticks', () => {
  it('are the means worked out by hand', () => {
    const marks = yardsticks(rows);
    expect(marks.singles.map((s) => s.quality)).toEqual([0.55, 0.25, 0.5]);
    expect(marks.singles.map((s) => s.costUsd)).toEqual([3.5, 1, 2]);
    expect(marks.bestSingle).toEqual({ quality: 0.55, costUsd: 3.5 });
    expect(marks.bestPerSegment).toEqual({ quality: (1 + 0.8 + 0.5 + 0.5) / 4, costUsd: 2.5 });
    expect(marks.oracle.quality).toBeCloseTo((1 + 0.8 + 0.6 + 0.5) / 4, 12);
  });

  it('never put the best single above the best per segment, nor that above the oracle', () => {
    const row = fc.record({
      segment: fc.constantFrom('a', 'b', 'c'),
      scores: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      costsUsd: fc.constant([1, 2, 3]),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (list) => {
        const { bestSingle, bestPerSegment, oracle } = yardsticks(list);
        expect(bestSingle.quality).toBeLessThanOrEqual(bestPerSegment.quality + 1e-12);
        expect(bestPerSegment.quality).toBeLessThanOrEqual(oracle.quality + 1e-12);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('blind mixes', () => {
  const singles: Earned[] = [
    { quality: 0.4, costUsd: 1 },
    { quality: 0.9, costUsd: 3 },
    { quality: 0.85, costUsd: 2 },
  ];

  it('mix the cheapest with the best in the proportion that costs the same', () => {
    expect(cheapestAndBestMixQuality(singles, 2)).toBeCloseTo(0.65, 12);
    expect(cheapestAndBestMixQuality(singles, 0.5)).toBe(0.4);
    expect(cheapestAndBestMixQuality(singles, 99)).toBe(0.9);
  });

  it('in hindsight use the singles on the frontier', () => {
    expect(blindMixQuality(singles, 1.5)).toBeCloseTo(0.625, 12);
    expect(blindMixQuality(singles, 2.5)).toBeCloseTo(0.875, 12);
  });

  it('in hindsight are never worse than cheapest-and-best, nor better than the best single', () => {
    fc.assert(
      fc.property(
        fc.array(earned, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, at) => {
          const costs = list.map((s) => s.costUsd);
          const cost = Math.min(...costs) + at * (Math.max(...costs) - Math.min(...costs));
          const hindsight = blindMixQuality(list, cost);
          expect(hindsight).toBeLessThanOrEqual(Math.max(...list.map((s) => s.quality)) + 1e-12);
          const best = list.reduce((a, b) => (b.quality > a.quality ? b : a));
          if (cost <= best.costUsd) {
            expect(hindsight).toBeGreaterThanOrEqual(cheapestAndBestMixQuality(list, cost) - 1e-9);
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('replay', () => {
  it('shows every row once an order, in different orders, and tells the learner what it chose', () => {
    const seen: string[][] = [];
    replay(
      rows,
      () => {
        const order: string[] = [];
        seen.push(order);
        return {
          choose: () => 2,
          fold: ({ segment, arm, reward, costUsd }) =>
            void order.push([segment, arm, reward, costUsd].join()),
        };
      },
      6,
    );
    expect(seen.every((order) => order.length === rows.length)).toBe(true);
    expect(seen[0].filter((entry) => entry === 'code,2,0.5,2')).toHaveLength(2);
    expect(new Set(seen.map((order) => order.join('|'))).size).toBeGreaterThan(1);
  });

  it('earns exactly the single arm when the learner never changes its mind', () => {
    const result = replay(rows, () => ({ choose: () => 0, fold: () => undefined }), 5);
    expect(result.quality).toBeCloseTo(0.55, 12);
    expect(result.costUsd).toBeCloseTo(3.5, 12);
    expect(result.qualityDeviation).toBeCloseTo(0, 12);
    expect(result.orders).toBe(5);
  });
});
