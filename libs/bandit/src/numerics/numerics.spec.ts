import betaCdf from '@stdlib/stats/base/dists/beta/cdf';
import studentCdf from '@stdlib/stats/base/dists/t/cdf';
import studentQuantile from '@stdlib/stats/base/dists/t/quantile';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findRoot } from './find-root.js';
import { gaussLegendreRule } from './gauss-legendre.js';
import { incompleteBeta } from './incomplete-beta.js';
import { logBeta, logGamma } from './log-gamma.js';
import { logSigmoid } from './log-sigmoid.js';
import { normalCdf, normalQuantile } from './normal.js';
import { studentTCdf, studentTDensity, studentTQuantile } from './student-t.js';

const golden = JSON.parse(readFileSync('libs/bandit/fixtures/golden.json', 'utf8')).special as Record<
  string,
  number[][]
>;
const near = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));

describe('special functions', () => {
  it.each(golden.logGamma)('ln Γ(%d)', (x, value) => near(logGamma(x), value, 1e-13));
  it.each(golden.logBeta)('ln B(%d, %d)', (a, b, value) => near(logBeta(a, b), value, 1e-12));
  it.each(golden.incompleteBeta)('I_%d(%d, %d)', (x, a, b, value) =>
    near(incompleteBeta(x, a, b), value, 1e-11),
  );
  it.each(golden.studentT)('Student-t at %d with %d degrees of freedom', (u, dof, value) =>
    near(studentTCdf(u, dof), value, 1e-12),
  );
  it.each(golden.normal)('Φ(%d)', (x, value) => near(normalCdf(x) / value, 1, 1e-11));

  it('mirrors the incomplete beta and lets it rise', () => {
    const shape = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    const unit = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(unit, unit, shape, shape, (x, y, a, b) => {
        near(incompleteBeta(x, a, b), 1 - incompleteBeta(1 - x, b, a), 1e-9);
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-12);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('has the opinion of a second library on Beta and Student-t', () => {
    const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
    const unit = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const dof = fc.double({ min: 1, max: 200, noNaN: true });
    fc.assert(
      fc.property(unit, shape, shape, dof, fc.double({ min: -30, max: 30, noNaN: true }), (x, a, b, v, u) => {
        near(incompleteBeta(x, a, b), betaCdf(x, a, b), 1e-9);
        near(studentTCdf(u, v), studentCdf(u, v), 1e-10);
        near(studentTQuantile(x, v) / studentQuantile(x, v), 1, 1e-7);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('inverts normal and Student-t quantiles', () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(p, fc.double({ min: 1, max: 200, noNaN: true }), (chance, dof) => {
        near(normalCdf(normalQuantile(chance)), chance, 1e-10);
        near(studentTCdf(studentTQuantile(chance, dof), dof), chance, 1e-9);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('differentiates the Student-t distribution to its density', () => {
    for (const u of [-3, -0.4, 0.2, 2]) {
      near((studentTCdf(u + 1e-5, 6) - studentTCdf(u - 1e-5, 6)) / 2e-5, studentTDensity(u, 6), 1e-8);
    }
  });

  it('integrates polynomials below twice its size, and running integrals below its size, exactly', () => {
    const { nodes, weights, cumulative } = gaussLegendreRule(12);
    const sum = (values: ArrayLike<number>, over: ArrayLike<number>) =>
      Array.from(over).reduce((total, w, i) => total + w * values[i], 0);
    near(
      sum(
        nodes.map((x) => x ** 22),
        weights,
      ),
      2 / 23,
      1e-14,
    );
    nodes.forEach((x, i) =>
      near(
        sum(
          nodes.map((t) => t ** 7),
          cumulative[i],
        ),
        (x ** 8 - 1) / 8,
        1e-13,
      ),
    );
  });

  it('keeps the logistic finite far out', () => {
    expect(logSigmoid(-5000)).toBe(-5000);
    expect(logSigmoid(5000)).toBeCloseTo(0, 12);
    near(logSigmoid(0.3), Math.log(1 / (1 + Math.exp(-0.3))), 1e-14);
  });

  it('finds roots from either side', () => {
    near(
      findRoot((x) => x ** 3 - 2, 0, 2, 1e-14),
      Math.cbrt(2),
      1e-12,
    );
    near(
      findRoot((x) => 2 - x ** 3, 2, 0, 1e-14),
      Math.cbrt(2),
      1e-12,
    );
  });
});
