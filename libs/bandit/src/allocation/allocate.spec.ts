import cdfT from '@stdlib/stats/base/dists/t/cdf';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rewardContribution } from '../evidence/contributions.js';
import { addSums, emptySums, type Sums } from '../evidence/sums.js';
import { policySettings, type PolicyType } from '../policies/policy-settings.js';
import { beliefSource } from '../pooling/arm-beliefs.js';
import { allocate, type AllocationInput } from './allocate.js';
import { drawIndex } from './draw-index.js';

const policies: PolicyType[] = ['thompson', 'topTwoThompson', 'epsilonGreedy', 'ucb1', 'fixed'];
const armsOf = (count: number) =>
  Array.from({ length: count }, (_, k) => ({
    key: `arm${k}`,
    weight: k + 1,
    prior: { mean: 0.5, strength: 2 },
    priorCostUsd: 0.01 * (k + 1),
  }));
const objective = { type: 'bounded', costPenaltyPerUsd: 0, latencyPenaltyPerSecond: 0 } as const;
const sumsOf = (rewards: readonly number[]): Sums =>
  rewards.reduce((sums, reward) => addSums(sums, rewardContribution(reward)), emptySums());

const ratings = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
const inputs = fc
  .record({
    cells: fc.array(ratings, { minLength: 2, maxLength: 5 }),
    type: fc.constantFrom(...policies),
    explorationFloor: fc.double({ min: 0, max: 0.6, noNaN: true }),
    costPenaltyPerUsd: fc.constantFrom(0, 5),
    binary: fc.boolean(),
  })
  .map(({ cells, type, explorationFloor, costPenaltyPerUsd, binary }): AllocationInput => {
    const rows = cells.map((list) => sumsOf(binary ? list.map(Math.round) : list));
    return {
      policy: policySettings({ type, explorationFloor }, rows.length),
      objective: { ...objective, costPenaltyPerUsd },
      arms: armsOf(rows.length),
      cells: new Map([['s', rows]]),
      segment: 's',
      feasible: rows.map((_, k) => k),
    };
  });

describe('allocate', () => {
  it('gives probabilities that sum to 1 within 1e-12 and keep the floor, or 1/K when the floor asks for more', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { probabilities } = allocate(input);
        const floor = Math.min(input.policy.explorationFloor, 1 / probabilities.length);
        expect(Math.abs(probabilities.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(floor);
      }),
      { numRuns: 80, seed: 1 },
    );
  });

  it('does not care in which order the feasible arms are named', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const forth = allocate(input);
        const back = allocate({ ...input, feasible: [...input.feasible].reverse() });
        [...back.probabilities].reverse().forEach((p, k) => expect(p).toBeCloseTo(forth.probabilities[k], 9));
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('explains every arm with bounds inside 0..1 around its mean, and a finite loss no greater than possible', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { arms, expectedCostUsd } = allocate(input);
        const price = input.objective.costPenaltyPerUsd;
        const cheapest = Math.min(...expectedCostUsd);
        arms.forEach((arm, i) => {
          expect(arm.low).toBeGreaterThanOrEqual(0);
          expect(arm.high).toBeLessThanOrEqual(1);
          expect(arm.low).toBeLessThan(arm.mean);
          expect(arm.high).toBeGreaterThan(arm.mean);
          expect(arm.expectedLoss).toBeGreaterThan(0);
          expect(arm.expectedLoss).toBeLessThanOrEqual(
            1 - price * cheapest - (arm.mean - price * expectedCostUsd[i]) + 1e-12,
          );
        });
        expect(arms.reduce((sum, arm) => sum + arm.probabilityBest, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('says what a fresh arm may be worth beside known ones: the loss is ∫ 1 − ΠF less the mean', () => {
    const known = sumsOf([0.7, 0.8, 0.9, 0.75, 0.85, 0.8, 0.7]);
    const cells = new Map([['s', [emptySums(), known]]]);
    const arms = armsOf(2);
    const policy = policySettings({}, 2);
    const { arms: summary } = allocate({ policy, objective, arms, cells, segment: 's', feasible: [0, 1] });
    const marginals = beliefSource(cells, arms, objective, 'none')('s').map(({ marginal }) => marginal);
    const chanceBelow = (x: number) =>
      marginals.reduce((product, { components: [shape] }) => {
        if (!('dof' in shape)) throw new TypeError('bounded ratings have a Student-t posterior');
        return product * cdfT((x - shape.location) / shape.scale, shape.dof);
      }, 1);
    let expectedMax = 0;
    const step = 0.002;
    for (let x = step / 2; x < 400; x += x < 4 ? step : 1) {
      const width = x < 4 ? step : 1;
      expectedMax += width * (1 - chanceBelow(x) - chanceBelow(-x));
    }
    expect(summary[0].expectedLoss).toBeGreaterThan(0.2);
    expect(Math.abs(summary[1].expectedLoss - (expectedMax - summary[1].mean))).toBeLessThan(2e-3);
    expect(summary[0].probabilityBest).toBeLessThan(summary[1].probabilityBest);
  });

  it('treats two arms alike that look alike, and never calls a fresh arm certain', () => {
    const shares = (first: readonly number[], second: readonly number[]) =>
      allocate({
        policy: policySettings({}, 2),
        objective,
        arms: armsOf(2),
        cells: new Map([['s', [sumsOf(first), sumsOf(second)]]]),
        segment: 's',
        feasible: [0, 1],
      }).arms.map((arm) => arm.probabilityBest);
    expect(shares([], [])[0]).toBeCloseTo(0.5, 12);
    expect(shares([0.4], [0.4])[0]).toBeCloseTo(0.5, 12);
    expect(shares([], [0.5])[0]).toBeCloseTo(0.5, 9);
    const [fresh, rated] = shares([], [0.7]);
    expect(fresh).toBeGreaterThan(0.3);
    expect(rated).toBeGreaterThan(fresh);
  });

  it('refuses when nothing is feasible', () => {
    expect(() =>
      allocate({
        policy: policySettings({}, 1),
        objective,
        arms: armsOf(1),
        cells: new Map(),
        segment: 's',
        feasible: [],
      }),
    ).toThrow(RangeError);
  });
});

describe('drawIndex', () => {
  const law = fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    })
    .filter((odds) => odds.some((odd) => odd > 0))
    .map((odds) => {
      const total = odds.reduce((a, b) => a + b, 0);
      return odds.map((odd) => odd / total);
    });

  it('returns the position whose share of 0..1 holds the uniform, never one of probability 0', () => {
    fc.assert(
      fc.property(law, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (p, uniform) => {
        const index = drawIndex(p, uniform);
        const before = p.slice(0, index).reduce((a, b) => a + b, 0);
        expect(p[index]).toBeGreaterThan(0);
        expect(drawIndex(p, uniform)).toBe(index);
        expect(uniform).toBeGreaterThanOrEqual(before - 1e-12);
        expect(uniform).toBeLessThan(before + p[index] + 1e-12);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('draws with the stated frequencies on an even grid of uniforms', () => {
    const p = [0.125, 0, 0.5, 0.375];
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 800; i++) counts[drawIndex(p, (i + 0.5) / 800)]++;
    expect(counts).toEqual([100, 0, 400, 300]);
  });
});
