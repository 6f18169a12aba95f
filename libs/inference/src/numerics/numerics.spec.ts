import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { chiSquareSurvival } from './chi-square.js';
import { semidefiniteForm } from './semidefinite-form.js';

const require = createRequire(import.meta.url);
const chiSquareCdf: (x: number, k: number) => number = require('@stdlib/stats/base/dists/chisquare/cdf');

describe('chiSquareSurvival', () => {
  /** Golden values: SciPy 1.17.1, stats.chi2.sf. */
  it.each([
    [0.5, 1, 0.47950012218695337],
    [3.84, 1, 0.05004352124870519],
    [16.27, 3, 0.0009982232399054186],
    [45, 31, 0.0498501151481234],
    [120, 9, 1.336164776532522e-21],
    [1e-3, 2, 0.9995001249791693],
  ])('chi-square survival at %d with %d degrees of freedom equals SciPy', (x, k, expected) => {
    expect(Math.abs(chiSquareSurvival(x, k) / expected - 1)).toBeLessThan(1e-11);
  });

  it('agrees with a second implementation over the whole range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 200, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (x, k) => {
          expect(chiSquareSurvival(x, k)).toBeCloseTo(1 - chiSquareCdf(x, k), 10);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('semidefiniteForm', () => {
  it('equals the sum of squared standardised values for a diagonal matrix', () => {
    const form = semidefiniteForm(
      [
        [4, 0],
        [0, 9],
      ],
      [2, 6],
    );
    expect(form).toEqual({ value: 5, rank: 2, unexplained: 0 });
  });

  it('does not depend on which arm is left out of a multinomial covariance', () => {
    const simplex = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(simplex, fc.integer({ min: 1, max: 1000 }), (raw, n) => {
        const total = raw.reduce((a, b) => a + b, 0);
        const p = raw.map((value) => value / total);
        const covariance = p.map((a, i) => p.map((b, j) => n * ((i === j ? a : 0) - a * b)));
        const shifts = p.map((_, i) => Math.sin(i + 1));
        const mean = shifts.reduce((a, b) => a + b, 0) / p.length;
        const x = shifts.map((shift) => shift - mean);
        const form = semidefiniteForm(covariance, x);
        const pearson = x.reduce((sum, value, i) => sum + value ** 2 / (n * p[i]), 0);
        expect(form.rank).toBe(p.length - 1);
        expect(form.value / pearson).toBeCloseTo(1, 8);
      }),
      { seed: 4 },
    );
  });

  it('reports what the matrix cannot explain', () => {
    const form = semidefiniteForm(
      [
        [1, 0],
        [0, 0],
      ],
      [1, 3],
    );
    expect(form.unexplained).toBe(3);
  });
});
