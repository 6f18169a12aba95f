import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRng } from '#bandit';
import { exactThompsonRegret } from './exact-regret.js';
import {
  bernoulliInstance,
  budgetInstance,
  censoredInstance,
  driftInstance,
  segmentedInstance,
} from './instances.js';
import type { LearnedOutcome, Learner } from './learner.js';
import { censoredLearner } from './censored-learner.js';
import { samplingLearner } from './sampling-learner.js';
import { checkpoints, playRun, simulate } from './simulate.js';
import { tableLearner } from './table-learner.js';

const settings = (count: number) =>
  Array.from({ length: count }, (_, k) => ({
    key: `arm${k}`,
    weight: 1,
    prior: { mean: 0.5, strength: 2 },
  }));
const binary = { type: 'binary', costPenaltyPerUsd: 0, latencyPenaltyPerSecond: 0 } as const;
const drawing = (seed: number, explorationFloor = 0) =>
  samplingLearner({
    arms: settings(2),
    objective: binary,
    pooling: 'none',
    explorationFloor,
    changes: 'ignore',
    seed,
  });
const integrating = (seed: number, explorationFloor = 0) =>
  tableLearner({
    arms: ['arm0', 'arm1'],
    objective: binary,
    policy: { type: 'thompson', pooling: 'none', explorationFloor },
    changes: 'ignore',
    seed,
  });

/** Always the same arm; notes what it was told. */
function stubborn(arm: number) {
  const told: LearnedOutcome[] = [];
  const learner: Learner = { choose: () => arm, fold: (outcome) => void told.push(outcome) };
  return { learner, told };
}

describe('simulate', () => {
  it.each([
    [1, 'round by round'],
    [5, 'in batches of five'],
  ])('has the exact regret of Thompson sampling, drawn or by the table (batch %i, %s)', (batch) => {
    const instance = bernoulliInstance([0.9, 0.6], 20);
    const exact = exactThompsonRegret([0.9, 0.6], 20, batch);
    for (const [learner, runs] of [
      [drawing, 2000],
      [integrating, 40],
    ] as const) {
      const { regretMean, regretError } = simulate(instance, (seed) => learner(seed), runs, {
        delay: 0,
        batch,
      });
      expect(Math.abs(regretMean[regretMean.length - 1] - exact)).toBeLessThan(4 * regretError[19]);
    }
  });

  it('delivers every reward once, after its delay, at the end of its batch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (delay, batch) => {
        const { learner, told } = stubborn(1);
        playRun(bernoulliInstance([0.3, 0.6], 40), learner, { delay, batch }, createRng(3), [40]);
        told.forEach(({ decidedAt, arrivedAt }, i) => {
          expect(decidedAt).toBe(i);
          expect(arrivedAt % batch).toBe(0);
          expect(arrivedAt - decidedAt).toBeGreaterThan(delay);
          expect(arrivedAt - decidedAt).toBeLessThanOrEqual(delay + batch);
        });
        expect(told).toHaveLength(Math.max(0, Math.min(40, Math.floor(39 / batch) * batch - delay)));
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('counts regret against the best arm of the moment', () => {
    const { learner } = stubborn(0);
    const swap = driftInstance([0.9, 0.5], 30, 100);
    const run = playRun(swap, learner, { delay: 0, batch: 1 }, createRng(1), [30, 100]);
    expect(run.regret[0]).toBe(0);
    expect(run.totalRegret).toBeCloseTo(70 * 0.4, 10);
    expect(run.quality).toBeCloseTo((30 * 0.9 + 70 * 0.5) / 100, 12);
  });

  it('reports what a fixed choice costs', () => {
    const instance = budgetInstance([0.6, 0.8], [0.2, 3], 0.8, 50);
    const result = simulate(instance, () => stubborn(1).learner, 3);
    expect(result.costUsd).toBeCloseTo(3, 12);
    expect(result.regretTotals).toEqual([0, 0, 0]);
  });

  it('reports successes only, each after the delay of its arm, under censored feedback', () => {
    const { learner, told } = stubborn(0);
    playRun(censoredInstance([0.5, 0.5], [30, 5], 4000), learner, { delay: 0, batch: 1 }, createRng(4), []);
    expect(told.every(({ reward }) => reward === 1)).toBe(true);
    expect(told.length).toBeGreaterThan(1850);
    expect(told.length).toBeLessThan(2150);
    const mean = told.reduce((sum, o) => sum + o.arrivedAt - o.decidedAt, 0) / told.length;
    expect(Math.abs(mean - 31.5)).toBeLessThan(3);
  });

  it('draws segments anew in every run and means around the common ones', () => {
    const instance = segmentedInstance([0.8, 0.3], 40, 50, 10);
    const first = instance.start(createRng(1));
    const draws = Array.from({ length: 2000 }, (_, round) => first(round));
    expect(new Set(draws.map((draw) => draw.segment)).size).toBe(50);
    const mean = draws.reduce((sum, draw) => sum + draw.means[0], 0) / draws.length;
    expect(Math.abs(mean - 0.8)).toBeLessThan(0.04);
    expect(instance.start(createRng(2))(0).means).not.toEqual(first(0).means);
  });

  it('puts checkpoints in order with the last at the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 80 }), (rounds, count) => {
        const marks = checkpoints(rounds, count);
        expect(marks[marks.length - 1]).toBe(rounds);
        expect(marks.every((mark, i) => mark >= 1 && (i === 0 || mark > marks[i - 1]))).toBe(true);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('keeps the floor: with half the traffic forced, a poor arm is served as often as the floor says', () => {
    const instance = bernoulliInstance([0.95, 0.05], 400);
    const { quality } = simulate(instance, (seed) => drawing(seed, 0.25), 20);
    expect(Math.abs(quality - (0.75 * 0.95 + 0.25 * 0.05))).toBeLessThan(0.02);
  });
});

describe('censoredLearner', () => {
  it('learns from successes alone, and costs less than choosing at random', () => {
    const instance = censoredInstance([0.9, 0.3], [20, 5], 300);
    const { regretMean } = simulate(instance, (seed) => censoredLearner(2, seed), 4);
    expect(regretMean[regretMean.length - 1]).toBeLessThan(0.25 * 300 * 0.6);
  });
});
