import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRng } from '../random/rng.js';
import { epsilonAfter, epsilonGreedyWeights } from './epsilon-greedy.js';
import { withFloor } from './exploration-floor.js';
import { fixedWeights } from './fixed.js';
import { shareAmongLeaders } from './leaders.js';
import { defaultExplorationFloor, policySettings } from './policy-settings.js';
import { topTwoWeights } from './top-two.js';
import { ucb1Weights } from './ucb1.js';
import { warmupWeights } from './warmup.js';

const law = fc
  .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
  .map((list) => list.map((value) => value / list.reduce((a, b) => a + b, 0)));
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('policies', () => {
  it('withFloor keeps every arm at or above the floor and the sum at 1', () => {
    fc.assert(
      fc.property(law, fc.double({ min: 0, max: 0.5, noNaN: true }), (weights, floor) => {
        const p = withFloor(weights, floor);
        expect(Math.abs(sum(p) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...p)).toBeGreaterThanOrEqual(Math.min(floor, 1 / p.length) - 1e-15);
      }),
      { seed: 1 },
    );
  });

  it('topTwoWeights is the law of redrawing until another arm is best', () => {
    const w = [0.55, 0.3, 0.1, 0.05];
    const psi = topTwoWeights(w);
    const rng = createRng(5);
    const drawFrom = (p: readonly number[]) => {
      let rest = rng.next();
      return p.findIndex((share) => (rest -= share) < 0);
    };
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 50_000; i++) {
      const first = drawFrom(w);
      let pick = first;
      if (rng.next() < 0.5) while (pick === first) pick = drawFrom(w);
      counts[pick]++;
    }
    counts.forEach((count, k) => {
      expect(Math.abs(count / 50_000 - psi[k])).toBeLessThan(
        4.5 * Math.sqrt((psi[k] * (1 - psi[k])) / 50_000),
      );
    });
  });

  it('topTwoWeights sums to 1, also when one arm is certain', () => {
    fc.assert(
      fc.property(law, (w) => expect(sum(topTwoWeights(w))).toBeCloseTo(1, 12)),
      { seed: 2 },
    );
    expect(topTwoWeights([0, 1, 0])).toEqual([0.25, 0.5, 0.25]);
    expect(topTwoWeights([1])).toEqual([1]);
  });

  it('epsilonGreedy shares the lead among ties and decays by 1/(1 + t/100) down to 0.001', () => {
    epsilonGreedyWeights([0.4, 0.9, 0.9, 0.1], 0.2).forEach((p, k) =>
      expect(p).toBeCloseTo([0.05, 0.45, 0.45, 0.05][k], 12),
    );
    expect(epsilonAfter({ epsilon: 0.1, epsilonDecay: 'none' }, 1e6)).toBe(0.1);
    expect(epsilonAfter({ epsilon: 0.1, epsilonDecay: 'inverseTime' }, 100)).toBeCloseTo(0.05, 12);
    expect(epsilonAfter({ epsilon: 0.1, epsilonDecay: 'inverseTime' }, 1e9)).toBe(0.001);
  });

  it('ucb1 tries every arm, then follows mean + √(2 ln N / n)', () => {
    expect(
      ucb1Weights([
        { rewards: 5, meanScore: 1 },
        { rewards: 0, meanScore: 0 },
        { rewards: 0, meanScore: 0 },
      ]),
    ).toEqual([0, 0.5, 0.5]);
    expect(
      ucb1Weights([
        { rewards: 90, meanScore: 0.6 },
        { rewards: 10, meanScore: 0.4 },
      ]),
    ).toEqual([0, 1]);
    expect(
      ucb1Weights([
        { rewards: 50, meanScore: 0.6 },
        { rewards: 50, meanScore: 0.4 },
      ]),
    ).toEqual([1, 0]);
  });

  it('fixed follows weights, evenly when all are 0', () => {
    expect(fixedWeights([3, 1])).toEqual([0.75, 0.25]);
    expect(fixedWeights([0, 0])).toEqual([0.5, 0.5]);
  });

  it('warm-up serves the least-served arms evenly and then ends', () => {
    expect(warmupWeights([2, 0, 0], 1)).toEqual([0, 0.5, 0.5]);
    expect(warmupWeights([1, 1, 4], 1)).toBeNull();
  });

  it('leaders share evenly and defaults cap the floor at 5 % in total', () => {
    expect(shareAmongLeaders([1, 3, 3])).toEqual([0, 0.5, 0.5]);
    expect(defaultExplorationFloor(4)).toBe(0.01);
    expect(defaultExplorationFloor(50)).toBeCloseTo(0.001, 12);
    expect(policySettings({ epsilon: 0.3 }, 2)).toMatchObject({
      type: 'thompson',
      epsilon: 0.3,
      explorationFloor: 0.01,
    });
  });
});
