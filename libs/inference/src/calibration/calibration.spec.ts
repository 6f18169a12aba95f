import { describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import { planBySimulation } from '../planning/plan-by-simulation.js';
import { thompsonAllocation, topTwoAllocation } from './bandit-allocations.js';
import { bernoulliWorld } from './simulated-batch.js';
import { studyAnytime } from './study-anytime.js';
import { firstGuardrailAction } from './study-guardrails.js';
import { studyRobust } from './study-robust.js';
import { studySampleRatio } from './study-sample-ratio.js';
import { studySegments } from './study-segments.js';

/** Short forms of `npm run calibrate`; the limits leave room for three standard errors of the smaller runs. */
describe('under Thompson sampling and peeking', () => {
  it('the any-time interval ever misses in at most 6 % of the runs where a naive one misses in over 15 %', () => {
    const world = bernoulliWorld([0.7, 0.75], thompsonAllocation());
    const found = studyAnytime(world, { runs: 80, looks: 40, decisionsPerLook: 30 }, createRng(1));
    expect(found.missed).toBeLessThanOrEqual(0.06);
    expect(found.naiveMissed).toBeGreaterThan(0.15);
  });

  it('an A/A experiment calls a difference in at most 6 % of the runs', () => {
    const world = bernoulliWorld([0.6, 0.6], thompsonAllocation());
    const found = studyAnytime(world, { runs: 80, looks: 40, decisionsPerLook: 30 }, createRng(2));
    expect(found.called).toBeLessThanOrEqual(0.06);
  });

  it('the robust estimate is less biased than the plain mean of a losing arm, and its interval covers', () => {
    const world = bernoulliWorld([0.6, 0.7], thompsonAllocation());
    const [losing] = studyRobust(world, { runs: 150, batches: 16, batchSize: 50 }, createRng(7));
    expect(losing.plainBias).toBeLessThan(-0.005);
    expect(Math.abs(losing.robustBias)).toBeLessThan(0.8 * Math.abs(losing.plainBias));
    expect(losing.coverage).toBeGreaterThan(0.9);
  });

  it('a healthy log is hardly ever flagged, where a chi-square against equal shares would flag most', () => {
    const world = bernoulliWorld([0.8, 0.6, 0.7], thompsonAllocation());
    const study = { runs: 100, batches: 16, batchSize: 50, alpha: 0.001 };
    expect(studySampleRatio(world, study, createRng(3)).either).toBeLessThanOrEqual(0.02);
  });

  it('a leak of 30 % to the control is flagged within 1,000 requests', () => {
    const world = bernoulliWorld([0.8, 0.8], thompsonAllocation(0.05));
    const corrupt = (counts: number[]): number[] => {
      const moved = Math.round(0.3 * counts[1]);
      return [counts[0] + moved, counts[1] - moved];
    };
    const study = { runs: 60, batches: 20, batchSize: 50, alpha: 0.001, corrupt };
    expect(studySampleRatio(world, study, createRng(4)).either).toBeGreaterThan(0.8);
  });
});

describe('stopping under top-two Thompson sampling', () => {
  it('finds the best of four arms within 4,500 decisions on average', () => {
    const means = [0.82, 0.78, 0.74, 0.6];
    const plan = planBySimulation(
      {
        armCount: 4,
        drawReward: (arm, rng) => (rng.next() < means[arm] ? 1 : 0),
        allocate: topTwoAllocation(),
        stopping: { type: 'binary', delta: 0.1 },
        batch: 100,
        limit: 30_000,
        runs: 24,
      },
      createRng(5),
    );
    expect(plan.mean).toBeLessThan(5000);
    expect(plan.namedBest(0)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('stopping over an easy and a hard segment with equal arms', () => {
  it('names no winner on stratified robust means, where raw pooled rewards name one in most runs', () => {
    const segments = [0.9, 0.5].map((level) => ({
      world: bernoulliWorld([level, level], thompsonAllocation(0.02)),
      batchSize: 50,
    }));
    const found = studySegments({ segments, runs: 20, batches: 60, delta: 0.1 }, createRng(8));
    expect(found.stratified.named[0] + found.stratified.named[1]).toBeLessThanOrEqual(0.15);
    expect(found.pooled.named[0] + found.pooled.named[1]).toBeGreaterThan(0.5);
  });
});

describe('an experiment with several guardrails', () => {
  const probabilities = [0.25, 0.25, 0.5];
  const range = { min: 0, max: 1 };
  const success = (rate: (arm: number, decision: number) => number) => ({
    rule: { direction: 'increase' as const, threshold: 0.9, range },
    draw: (arm: number, decision: number, rng: { next: () => number }) =>
      rng.next() < rate(arm, decision) ? 1 : 0,
  });
  const relative = (rate: (arm: number, decision: number) => number) => ({
    ...success(rate),
    rule: { direction: 'increase' as const, threshold: { relativeToControl: -0.05 }, range },
  });

  it('takes no action while nothing is wrong', () => {
    const healthy = [success(() => 0.92), relative(() => 0.92)];
    const study = { probabilities, guardrails: healthy, decisions: 3000, budget: 0.01, minSamples: 50 };
    const rng = createRng(6);
    const actions = Array.from({ length: 20 }, () => firstGuardrailAction(study, rng));
    expect(actions.filter((action) => action !== null)).toEqual([]);
  });

  it('acts on the arm that broke, soon after it broke', () => {
    const rate = (arm: number, decision: number): number => (arm === 2 && decision >= 2000 ? 0.6 : 0.95);
    const study = {
      probabilities,
      guardrails: [success(rate)],
      decisions: 4000,
      budget: 0.01,
      minSamples: 50,
    };
    for (let seed = 1; seed <= 10; seed++) {
      const action = firstGuardrailAction(study, createRng(seed))!;
      expect(action.arm).toBe(2);
      expect(action.decision).toBeGreaterThanOrEqual(2000);
      expect(action.decision).toBeLessThan(2300);
    }
  });
});
