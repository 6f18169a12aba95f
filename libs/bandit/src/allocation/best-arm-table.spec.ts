import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaMarginal, studentTMarginal, type Marginal } from '../posteriors/marginal.js';
import { drawMarginal, marginalMean } from '../posteriors/marginal-summary.js';
import { createRng } from '../random/rng.js';
import { bestArmTable, type ScoredArm } from './best-arm-table.js';

interface Golden {
  arms: number[][];
  best: number[];
  loss: number[];
}
const golden = JSON.parse(readFileSync('libs/bandit/fixtures/golden.json', 'utf8')) as {
  beta: Golden[];
  studentT: Golden[];
};
const score = (marginal: Marginal, shift = 0): ScoredArm => ({ marginal, shift });

const anyBeta = fc
  .record({
    logCount: fc.double({ min: -1.5, max: 4.5, noNaN: true }),
    mean: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  })
  .map(({ logCount, mean }) =>
    betaMarginal(Math.max(0.01, 10 ** logCount * mean), Math.max(0.01, 10 ** logCount * (1 - mean))),
  );

describe('bestArmTable', () => {
  it.each(golden.beta.map((c) => [c.arms.length, c] as const))(
    'agrees with golden Beta values on %i arms to 1e-6',
    (_, c) => {
      const table = bestArmTable(c.arms.map(([a, b]) => score(betaMarginal(a, b))));
      c.best.forEach((best, k) => expect(Math.abs(table.probabilityBest[k] - best)).toBeLessThan(1e-6));
      c.loss.forEach((loss, k) => expect(Math.abs(table.expectedLoss[k] - loss)).toBeLessThan(1e-6));
    },
  );

  it.each(golden.studentT.map((c) => [c.arms.length, c] as const))(
    'agrees with golden Student-t values on %i arms to 1e-6',
    (_, c) => {
      const table = bestArmTable(c.arms.map(([l, s, d]) => score(studentTMarginal(l, s, d))));
      c.best.forEach((best, k) => expect(Math.abs(table.probabilityBest[k] - best)).toBeLessThan(1e-6));
      c.loss.forEach((loss, k) => expect(Math.abs(table.expectedLoss[k] - loss)).toBeLessThan(1e-6));
    },
  );

  it('loses less than 1e-6 of the mass for any mix of shapes and shifts', () => {
    const arm = fc.record({ marginal: anyBeta, shift: fc.constantFrom(0, 0, -0.001, -0.05, -0.4, -1.5) });
    fc.assert(
      fc.property(fc.array(arm, { minLength: 2, maxLength: 5 }), (arms) => {
        const table = bestArmTable(arms);
        expect(Math.abs(table.massError)).toBeLessThan(1e-6);
        expect(Math.abs(table.probabilityBest.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...table.expectedLoss)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('does not care about the order of the arms', () => {
    fc.assert(
      fc.property(fc.array(anyBeta, { minLength: 2, maxLength: 4 }), (marginals) => {
        const forth = bestArmTable(marginals.map((m) => score(m)));
        const back = bestArmTable([...marginals].reverse().map((m) => score(m)));
        back.probabilityBest.reverse().forEach((p, k) => expect(p).toBeCloseTo(forth.probabilityBest[k], 9));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('has the law of direct Thompson draws, penalties and mixtures included', () => {
    const mixture: Marginal = {
      family: 'beta',
      weights: [0.3, 0.7],
      components: [
        { a: 4, b: 9 },
        { a: 40, b: 22 },
      ],
    };
    const arms = [score(betaMarginal(0.4, 0.7), -0.2), score(mixture, -0.05), score(betaMarginal(30, 20), 0)];
    const table = bestArmTable(arms);
    const rng = createRng(11);
    const wins = [0, 0, 0];
    const draws = 60_000;
    for (let i = 0; i < draws; i++) {
      const values = arms.map((arm) => drawMarginal(arm.marginal, rng) + arm.shift);
      wins[values.indexOf(Math.max(...values))]++;
    }
    wins.forEach((count, k) => {
      const p = table.probabilityBest[k];
      expect(Math.abs(count / draws - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / draws));
    });
  });

  it('shifts the expected maximum with a common shift and nothing else', () => {
    const marginals = [betaMarginal(3, 4), betaMarginal(9, 2)];
    const plain = bestArmTable(marginals.map((m) => score(m)));
    const moved = bestArmTable(marginals.map((m) => score(m, -0.7)));
    expect(moved.expectedMax).toBeCloseTo(plain.expectedMax - 0.7, 10);
    expect(moved.probabilityBest[0]).toBeCloseTo(plain.probabilityBest[0], 10);
  });

  it('gives a lone arm everything and refuses none or mixed families', () => {
    expect(bestArmTable([score(betaMarginal(1, 1))])).toEqual({
      probabilityBest: [1],
      expectedLoss: [0],
      expectedMax: 0.5,
      massError: 0,
    });
    expect(() => bestArmTable([])).toThrow(RangeError);
    expect(() => bestArmTable([score(betaMarginal(1, 1)), score(studentTMarginal(0, 1, 3))])).toThrow(
      TypeError,
    );
    expect(marginalMean(betaMarginal(1, 3))).toBe(0.25);
  });
});
