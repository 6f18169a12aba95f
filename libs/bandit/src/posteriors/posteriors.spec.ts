import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costContribution, latencyContribution, rewardContribution } from '../evidence/contributions.js';
import { addSums, emptySums } from '../evidence/sums.js';
import { createRng } from '../random/rng.js';
import { betaPosterior } from './beta-posterior.js';
import { costPosterior, expectedLatencySeconds, latencyPosterior } from './cost-and-latency.js';
import { betaMarginal, studentTMarginal } from './marginal.js';
import {
  drawMarginal,
  marginalCdf,
  marginalMean,
  marginalQuantile,
  marginalVariance,
} from './marginal-summary.js';
import { boundedPrior, meanMarginal, updateNormalInverseGamma } from './normal-inverse-gamma.js';

const prior = { mean: 0.5, strength: 2 };

/** Share of 95 % intervals that hold the truth, over worlds drawn from the prior (or fixed), must be near 0.95. */
function expectCoverage(hits: number, runs: number, nominal = 0.95): void {
  expect(Math.abs(hits / runs - nominal)).toBeLessThan(
    4 * Math.sqrt((nominal * (1 - nominal)) / runs) + 0.002,
  );
}

describe('calibration', () => {
  it.each([1, 3, 20, 300])('Beta intervals hold the truth 95 %% of the time with %i ratings', (n) => {
    const rng = createRng(n);
    let hits = 0;
    for (let run = 0; run < 600; run++) {
      const truth = rng.next();
      let sums = emptySums();
      for (let i = 0; i < n; i++) sums = addSums(sums, rewardContribution(rng.next() < truth ? 1 : 0));
      const chance = marginalCdf(betaPosterior(sums, prior), truth);
      if (chance > 0.025 && chance < 0.975) hits++;
    }
    expectCoverage(hits, 600);
  });

  it.each([2, 5, 40, 400])(
    'Normal-Inverse-Gamma intervals hold the truth 95 %% of the time with %i ratings',
    (n) => {
      const rng = createRng(n);
      const base = boundedPrior(prior);
      let hits = 0;
      for (let run = 0; run < 600; run++) {
        const variance = base.beta / rng.gamma(base.alpha);
        const truth = base.location + Math.sqrt(variance / base.kappa) * rng.normal();
        let [sum, sumSq] = [0, 0];
        for (let i = 0; i < n; i++) {
          const x = truth + Math.sqrt(variance) * rng.normal();
          sum += x;
          sumSq += x * x;
        }
        const chance = marginalCdf(
          meanMarginal(updateNormalInverseGamma(base, { weight: n, sum, sumSq })),
          truth,
        );
        if (chance > 0.025 && chance < 0.975) hits++;
      }
      expectCoverage(hits, 600);
    },
  );

  it.each([8, 80])('log-normal latency intervals hold the mean log 95 %% of the time with %i calls', (n) => {
    const rng = createRng(n);
    let hits = 0;
    for (let run = 0; run < 500; run++) {
      const variance = 1 / rng.gamma(2);
      const truth = Math.log(2000) + Math.sqrt(variance) * rng.normal();
      let sums = emptySums();
      for (let i = 0; i < n; i++) {
        sums = addSums(
          sums,
          latencyContribution(
            Math.exp(Math.min(20, Math.max(0, truth + Math.sqrt(variance) * rng.normal()))),
          ),
        );
      }
      const chance = marginalCdf(meanMarginal(latencyPosterior(sums, 2000)), truth);
      if (chance > 0.025 && chance < 0.975) hits++;
    }
    expectCoverage(hits, 500);
  });

  it('cost beliefs start at the list price and end at what was charged', () => {
    expect(costPosterior(emptySums(), 0.01).location).toBe(0.01);
    let sums = emptySums();
    for (let i = 0; i < 500; i++) sums = addSums(sums, costContribution(0.02 + (i % 2) * 0.01));
    const belief = costPosterior(sums, 0.01);
    expect(belief.location).toBeCloseTo(0.025, 3);
    expect(marginalQuantile(meanMarginal(belief), 0.975)).toBeLessThan(0.027);
    expect(expectedLatencySeconds(latencyPosterior(emptySums(), 1000))).toBeGreaterThan(1);
  });
});

describe('marginals', () => {
  const marginal = fc.oneof(
    fc
      .tuple(fc.double({ min: 0.5, max: 500, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }))
      .map(([a, b]) => betaMarginal(a, b)),
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 3, max: 90, noNaN: true }))
      .map(([l, dof]) => studentTMarginal(l, 0.1, dof)),
  );

  it('invert their distribution function', () => {
    fc.assert(
      fc.property(marginal, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (m, p) => {
        expect(marginalCdf(m, marginalQuantile(m, p))).toBeCloseTo(p, 8);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('draw what their mean and variance say', () => {
    const rng = createRng(3);
    for (const m of [betaMarginal(0.3, 0.9), betaMarginal(40, 3), studentTMarginal(0.4, 0.2, 9)]) {
      const draws = Array.from({ length: 20_000 }, () => drawMarginal(m, rng));
      const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
      const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
      expect(Math.abs(mean - marginalMean(m))).toBeLessThan(
        4 * Math.sqrt(marginalVariance(m) / draws.length),
      );
      expect(variance / marginalVariance(m)).toBeCloseTo(1, 1);
    }
  });
});
