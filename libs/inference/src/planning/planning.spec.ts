import { describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import { planByFormula } from './plan-by-formula.js';
import { planBySimulation, type PlannedExperiment } from './plan-by-simulation.js';

describe('planByFormula', () => {
  it('gives the textbook size of a two-armed test: 2(1.960 + 0.842)²σ²/Δ² per arm', () => {
    expect(planByFormula({ gaps: [0.05], deviation: 0.5 }).fixedLook).toBe(3140);
  });

  it('splits top-two traffic so that all likelihood ratios grow alike (two arms: half each)', () => {
    const { stopping } = planByFormula({ gaps: [0.1], deviation: 0.4, delta: 0.1 });
    const threshold = Math.log((1 + Math.log(stopping)) / 0.1);
    expect(stopping / (8 * 16 * threshold)).toBeCloseTo(1, 2);
  });

  it.each([
    { gaps: [], deviation: 0.5 },
    { gaps: [0.1, 0], deviation: 0.5 },
    { gaps: [0.1], deviation: 0 },
  ])('refuses a question without an answer: %j', (assumptions) => {
    expect(() => planByFormula(assumptions)).toThrow(RangeError);
  });

  it('needs more for a smaller effect, more arms or more noise', () => {
    const base = planByFormula({ gaps: [0.1], deviation: 0.4 });
    const harder = [
      planByFormula({ gaps: [0.05], deviation: 0.4 }),
      planByFormula({ gaps: [0.1, 0.1], deviation: 0.4 }),
      planByFormula({ gaps: [0.1], deviation: 0.5 }),
    ];
    for (const plan of harder)
      for (const key of ['fixedLook', 'anytime', 'stopping'] as const)
        expect(plan[key]).toBeGreaterThan(base[key]);
  });
});

describe('planBySimulation', () => {
  const experiment: PlannedExperiment = {
    armCount: 2,
    drawReward: (arm, rng) => (rng.next() < [0.8, 0.6][arm] ? 1 : 0),
    allocate: () => [0.5, 0.5],
    stopping: { type: 'binary', delta: 0.1 },
    batch: 10,
    limit: 20_000,
    runs: 200,
  };

  it('agrees with the formula within a factor of two and names the best arm', () => {
    const plan = planBySimulation(experiment, createRng(3));
    const { stopping } = planByFormula({ gaps: [0.2], deviation: Math.sqrt(0.8 * 0.2), delta: 0.1 });
    expect(plan.mean / stopping).toBeGreaterThan(0.5);
    expect(plan.mean / stopping).toBeLessThan(2);
    expect(plan.namedBest(0)).toBeGreaterThan(0.95);
    expect(plan.median).toBeLessThanOrEqual(plan.p90);
  });

  it('is a function of its random numbers: the same seed gives the same plan', () => {
    const [a, b] = [planBySimulation(experiment, createRng(5)), planBySimulation(experiment, createRng(5))];
    expect([a.mean, a.median, a.p90]).toEqual([b.mean, b.median, b.p90]);
  });

  it('counts runs that were given up', () => {
    const equal = { ...experiment, drawReward: () => 1, limit: 500, runs: 5 };
    const plan = planBySimulation(equal, createRng(1));
    expect(plan).toMatchObject({ mean: 500, stoppedShare: 0 });
  });
});
