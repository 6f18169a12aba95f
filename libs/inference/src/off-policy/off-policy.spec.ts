import { describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import { offPolicyDiagnostics } from './off-policy-diagnostics.js';
import { offPolicyEstimate } from './off-policy-estimate.js';
import { addOffPolicyRow, createOffPolicyState, mergeOffPolicyStates } from './off-policy-state.js';
import { createOutcomeModel, learnOutcome, predictRewards } from './outcome-model.js';

interface LoggedRow {
  arm: number;
  segment: string;
  propensity: number;
  reward: number;
  targetProbabilities: number[];
}

/** Rewards depend on the segment, and so do the logging policy and the target. */
const TRUTH: Record<string, number[]> = { easy: [0.9, 0.92, 0.95], hard: [0.4, 0.55, 0.85] };
const LOGGING: Record<string, number[]> = { easy: [0.6, 0.3, 0.1], hard: [0.2, 0.3, 0.5] };
const TARGET: Record<string, number[]> = { easy: [0.1, 0.1, 0.8], hard: [0.3, 0.4, 0.3] };

function makeLog(rows: number, seed: number): LoggedRow[] {
  const random = createRng(seed).next;
  return Array.from({ length: rows }, () => {
    const segment = random() < 0.5 ? 'easy' : 'hard';
    const p = LOGGING[segment];
    const draw = random();
    const arm = draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2;
    const reward = random() < TRUTH[segment][arm] ? 1 : 0;
    return { arm, segment, propensity: p[arm], reward, targetProbabilities: TARGET[segment] };
  });
}

const truth =
  ['easy', 'hard'].reduce((sum, s) => sum + TARGET[s].reduce((v, p, arm) => v + p * TRUTH[s][arm], 0), 0) / 2;

function evaluate(log: LoggedRow[], smallest = 0.05) {
  const state = createOffPolicyState(smallest);
  const model = createOutcomeModel(3);
  for (const row of log) {
    addOffPolicyRow(state, row, predictRewards(model, row.segment));
    learnOutcome(model, row);
  }
  return state;
}

/** Written from the definitions, sharing nothing with the library: arrays, two passes, no running sums. */
function byDefinition(log: LoggedRow[], cap: number) {
  const w = log.map((row) => Math.min(row.targetProbabilities[row.arm] / row.propensity, cap));
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const se = (values: number[]) =>
    Math.sqrt(
      values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) / (values.length - 1) / values.length,
    );
  const ips = log.map((row, t) => w[t] * row.reward);
  const snips = ips.reduce((a, b) => a + b, 0) / w.reduce((a, b) => a + b, 0);
  const guess = (t: number, arm: number): number => {
    const past = log.slice(0, t).filter((row) => row.arm === arm);
    const here = past.filter((row) => row.segment === log[t].segment);
    const overall = (5 + past.reduce((sum, row) => sum + row.reward, 0)) / (10 + past.length);
    return (10 * overall + here.reduce((sum, row) => sum + row.reward, 0)) / (10 + here.length);
  };
  const dr = log.map((row, t) => {
    const direct = row.targetProbabilities.reduce((sum, p, arm) => sum + p * guess(t, arm), 0);
    return direct + w[t] * (row.reward - guess(t, row.arm));
  });
  const snipsError = Math.sqrt(
    log.reduce((sum, row, t) => sum + (w[t] * (row.reward - snips)) ** 2, 0) /
      w.reduce((a, b) => a + b, 0) ** 2,
  );
  return {
    ips: [mean(ips), se(ips)],
    snips: [snips, snipsError],
    dr: [mean(dr), se(dr)],
    ess: w.reduce((a, b) => a + b, 0) ** 2 / w.reduce((a, b) => a + b * b, 0),
  };
}

describe('off-policy estimates', () => {
  it.each([0.05, 0.2])('equal an implementation from the definitions within 1e-9 (floor %d)', (smallest) => {
    const log = makeLog(1500, 11);
    const state = evaluate(log, smallest);
    const expected = byDefinition(log, 1 / smallest);
    for (const estimator of ['ips', 'snips', 'dr'] as const) {
      const { estimate, standardError } = offPolicyEstimate(state, estimator);
      expect(Math.abs(estimate - expected[estimator][0])).toBeLessThan(1e-9);
      expect(Math.abs(standardError - expected[estimator][1])).toBeLessThan(1e-9);
    }
    expect(offPolicyDiagnostics(state).effectiveSampleSize).toBeCloseTo(expected.ess, 6);
  });

  it('come within 5 % of the truth on 50,000 decisions', () => {
    const state = evaluate(makeLog(50_000, 5));
    for (const estimator of ['ips', 'snips', 'dr'] as const)
      expect(Math.abs(offPolicyEstimate(state, estimator).estimate / truth - 1)).toBeLessThan(0.02);
    expect(offPolicyDiagnostics(state).refusals).toEqual([]);
    expect(offPolicyDiagnostics(state).cautions).toEqual([]);
  });

  it('have intervals that hold the truth about as often as they say', () => {
    const runs = 200;
    const held = { ips: 0, snips: 0, dr: 0 };
    for (let run = 0; run < runs; run++) {
      const state = evaluate(makeLog(500, 1000 + 7919 * run));
      for (const estimator of ['ips', 'snips', 'dr'] as const) {
        const { low, high } = offPolicyEstimate(state, estimator).interval;
        if (low <= truth && truth <= high) held[estimator] += 1;
      }
    }
    for (const count of Object.values(held)) {
      expect(count / runs).toBeGreaterThan(0.91);
      expect(count / runs).toBeLessThan(0.99);
    }
  });

  it('are sharper with a reward model: dr has a smaller error than snips, snips than ips', () => {
    const state = evaluate(makeLog(5000, 3));
    const error = (estimator: 'ips' | 'snips' | 'dr') => offPolicyEstimate(state, estimator).standardError;
    expect(error('dr')).toBeLessThan(error('snips'));
    expect(error('snips')).toBeLessThan(error('ips'));
  });

  it('may be computed in parts and merged after a trip through JSON', () => {
    const log = makeLog(400, 2).map((row, t) => ({ ...row, slices: [t < 200 ? 'first' : 'second'] }));
    const predictions = [0.5, 0.5, 0.5];
    const whole = createOffPolicyState(0.05);
    log.forEach((row) => addOffPolicyRow(whole, row, predictions));
    const parts = [log.slice(0, 150), log.slice(150)].map((part) => {
      const state = createOffPolicyState(0.05);
      part.forEach((row) => addOffPolicyRow(state, row, predictions));
      return JSON.parse(JSON.stringify(state)) as typeof state;
    });
    mergeOffPolicyStates(parts[0], parts[1]);
    for (const estimator of ['ips', 'snips', 'dr'] as const)
      expect(offPolicyEstimate(parts[0], estimator).estimate).toBeCloseTo(
        offPolicyEstimate(whole, estimator).estimate,
        12,
      );
    expect(offPolicyDiagnostics(parts[0]).slices.map(({ rows }) => rows)).toEqual([200, 200]);
  });

  it('cross-fitted predictions never use the fold that they predict', () => {
    const model = createOutcomeModel(2, { folds: 2, priorMean: 0.5, priorStrength: 1 });
    learnOutcome(model, { segment: 'a', arm: 0, reward: 1 }, 0);
    learnOutcome(model, { segment: 'a', arm: 0, reward: 0 }, 1);
    expect(predictRewards(model, 'a', 0)[0]).toBeLessThan(0.5);
    expect(predictRewards(model, 'a', 1)[0]).toBeGreaterThan(0.5);
  });
});

describe('off-policy diagnostics', () => {
  const codes = (findings: { code: string }[]) => findings.map(({ code }) => code);

  it('refuse a log whose propensities are not those that drew the arms', () => {
    const wrong = makeLog(5000, 4).map((row) => ({ ...row, propensity: 1 / 3 }));
    expect(codes(offPolicyDiagnostics(evaluate(wrong)).refusals)).toContain('meanWeightOff');
  });

  it('refuse a target that the log hardly ever tried', () => {
    const rare = makeLog(400, 4).map((row) => ({ ...row, targetProbabilities: [0, 0, 1], propensity: 0.1 }));
    const few = rare.filter((row) => row.arm !== 2).concat(rare.filter((row) => row.arm === 2).slice(0, 40));
    expect(codes(offPolicyDiagnostics(evaluate(few, 0.05)).refusals)).toContain('effectiveSampleTooSmall');
  });

  it('refuse an empty log and rows without a propensity', () => {
    const state = createOffPolicyState(0.01);
    addOffPolicyRow(state, { arm: 0, propensity: 0, reward: 1, targetProbabilities: [1, 0] }, [0, 0]);
    expect(codes(offPolicyDiagnostics(state).refusals)).toEqual(['propensityMissing', 'noRows']);
  });

  it('point at the half of a log in which the propensities went wrong', () => {
    const log = makeLog(6000, 9).map((row, t) => ({
      ...row,
      propensity: t < 3000 ? row.propensity : Math.min(1, row.propensity * 1.3),
      slices: [t < 3000 ? 'first half' : 'second half'],
    }));
    const { slices } = offPolicyDiagnostics(evaluate(log));
    expect(slices.map(({ slice, off }) => ({ slice, off }))).toEqual([
      { slice: 'first half', off: false },
      { slice: 'second half', off: true },
    ]);
  });

  it('notice propensities that were counted from a simulation, but not computed or fixed ones', () => {
    const gridOf = (change: (p: number, t: number) => number): number | null => {
      const state = createOffPolicyState(0.01);
      makeLog(2000, 6).forEach((row, t) =>
        addOffPolicyRow(state, { ...row, propensity: change(row.propensity, t) }, [0, 0, 0]),
      );
      return offPolicyDiagnostics(state).propensityGrid;
    };
    expect(gridOf((p, t) => Math.round(10_000 * p * (1 + 0.3 * Math.sin(t))) / 10_000)).toBe(10_000);
    expect(gridOf((p, t) => p * (1 + 0.3 * Math.sin(t)))).toBeNull();
    expect(gridOf((p) => p)).toBeNull();
  });
});
