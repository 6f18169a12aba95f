import { describe, expect, it } from '@jest/globals';
import { createRng, type Rng } from '#bandit';
import fc from 'fast-check';
import { createEvidenceProcess, evidenceOf, playRound } from './evidence-process.js';
import {
  addGuardrailValue,
  createGuardrailMonitor,
  guardrailVerdict,
  type GuardrailRule,
} from './guardrail-monitor.js';

type Draw = (random: Rng) => number;
const success =
  (rate: number): Draw =>
  ({ next }) =>
    next() < rate ? 1 : 0;
const latency =
  (median: number): Draw =>
  ({ normal }) =>
    median * Math.exp(0.6 * normal());

const bounded = { min: 0, max: 1 };
const absolute: GuardrailRule = { direction: 'increase', threshold: 0.9, range: bounded };
const relative: GuardrailRule = {
  direction: 'increase',
  threshold: { relativeToControl: -0.05 },
  range: bounded,
};
const slower: GuardrailRule = { direction: 'decrease', threshold: { relativeToControl: 0.2 } };
const tooSlow: GuardrailRule = { direction: 'decrease', threshold: 1500 };

interface Watch {
  rule: GuardrailRule;
  healthy?: (arm: number) => Draw;
  healthySteps?: number;
  broken: (arm: number) => Draw;
  steps: number;
  alpha?: number;
}

/** Values of the arm since the break until the verdict is a breach, or null; arm 1 against control 0, equal chances. */
function timeToBreach(watch: Watch, seed: number): number | null {
  const { rule, healthySteps = 0, steps, alpha = 0.001 } = watch;
  const random = createRng(seed);
  const monitor = createGuardrailMonitor(1, 0);
  let healthyValues = 0;
  for (let t = 0; t < healthySteps + steps; t++) {
    const arm = random.next() < 0.5 ? 0 : 1;
    const draw = t < healthySteps ? watch.healthy! : watch.broken;
    addGuardrailValue(monitor, rule, { arm, value: draw(arm)(random) });
    if (t < healthySteps) healthyValues = monitor.armCount;
    if (guardrailVerdict(monitor, { alpha, minSamples: 50 }).breached)
      return monitor.armCount - healthyValues;
  }
  return null;
}

describe('the evidence process', () => {
  it('never expects to gain while the guardrail holds (the supermartingale property)', () => {
    const history = fc.array(fc.double({ min: -1, max: 5, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(history, fc.double({ min: 0.1, max: 20, noNaN: true }), (payoffs, gain) => {
        const start = createEvidenceProcess();
        payoffs.forEach((payoff) => playRound(start, payoff));
        const money = (last: number) => {
          const copy = structuredClone(start);
          playRound(copy, last);
          return evidenceOf(copy);
        };
        const [unlucky, lucky] = [money(-1), money(gain)];
        const expected = (gain * unlucky + lucky) / (1 + gain);
        expect(Math.abs(expected / money(0) - 1)).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
  });

  it('never enters more money in total than 1', () => {
    const process = createEvidenceProcess();
    for (let t = 0; t < 20_000; t++) playRound(process, 0);
    expect(evidenceOf(process)).toBeLessThan(1);
    expect(evidenceOf(process)).toBeGreaterThan(0.85);
  });

  it('survives JSON at any point', () => {
    const [kept, stored] = [createEvidenceProcess(), { state: createEvidenceProcess() }];
    for (let t = 0; t < 200; t++) {
      playRound(kept, Math.sin(t));
      stored.state = JSON.parse(JSON.stringify(stored.state));
      playRound(stored.state, Math.sin(t));
    }
    expect(stored.state).toEqual(kept);
  });
});

describe('a guardrail', () => {
  it.each([0, 10_000])(
    'finds success falling from 0.95 to 0.6 within 120 values after %d of health',
    (healthySteps) => {
      const watch = {
        rule: absolute,
        healthy: () => success(0.95),
        healthySteps,
        broken: () => success(0.6),
        steps: 1000,
      };
      for (let seed = 1; seed <= 10; seed++) {
        const found = timeToBreach(watch, seed);
        expect(found).not.toBeNull();
        expect(found!).toBeGreaterThan(0);
        expect(found!).toBeLessThanOrEqual(120);
      }
    },
  );

  it('relative to control finds an arm that broke and spares one that broke together with its control', () => {
    const alone = (arm: number) => success(arm === 1 ? 0.6 : 0.95);
    for (let seed = 1; seed <= 10; seed++) {
      expect(timeToBreach({ rule: relative, broken: alone, steps: 600 }, seed)).not.toBeNull();
      expect(timeToBreach({ rule: relative, broken: () => success(0.6), steps: 3000 }, seed)).toBeNull();
    }
  });

  it('on latency finds a doubling and ignores single slow answers', () => {
    const outliers: Draw = (random) => (random.next() < 0.002 ? 60_000 : latency(800)(random));
    const doubled = (arm: number) => latency(arm === 1 ? 2000 : 1000);
    for (let seed = 1; seed <= 10; seed++) {
      expect(timeToBreach({ rule: slower, broken: doubled, steps: 2000 }, seed)).not.toBeNull();
      expect(timeToBreach({ rule: slower, broken: () => outliers, steps: 3000 }, seed)).toBeNull();
      expect(timeToBreach({ rule: tooSlow, broken: () => latency(2000), steps: 2000 }, seed)).not.toBeNull();
    }
  });

  it('relative to control does not blame an arm for getting the harder requests', () => {
    const mixed = (segmentOf: (hard: boolean) => string, seed: number): boolean => {
      const random = createRng(seed);
      const monitor = createGuardrailMonitor(1, 0);
      for (let t = 0; t < 2000; t++) {
        const hard = random.next() < 0.5;
        const arm = random.next() < (hard ? 0.8 : 0.2) ? 1 : 0;
        const value = random.next() < (hard ? 0.5 : 0.95) ? 1 : 0;
        addGuardrailValue(monitor, relative, { arm, value, segment: segmentOf(hard) });
        if (guardrailVerdict(monitor, { alpha: 0.001, minSamples: 50 }).breached) return true;
      }
      return false;
    };
    for (let seed = 1; seed <= 10; seed++) {
      expect(mixed((hard) => (hard ? 'hard' : 'easy'), seed)).toBe(false);
      expect(mixed(() => 'all together', seed)).toBe(true);
    }
  });

  it('says nothing before its least number of values', () => {
    const monitor = createGuardrailMonitor(1, 0);
    for (let t = 0; t < 49; t++) addGuardrailValue(monitor, absolute, { arm: 1, value: 0 });
    expect(guardrailVerdict(monitor, { alpha: 0.001, minSamples: 50 }).breached).toBe(false);
    addGuardrailValue(monitor, absolute, { arm: 1, value: 0 });
    expect(guardrailVerdict(monitor, { alpha: 0.001, minSamples: 50 })).toMatchObject({
      breached: true,
      samples: 50,
      mean: 0,
    });
  });

  it.each([
    ['absolute, mean exactly at the threshold', absolute, success(0.9)],
    [
      'relative, arm exactly at the control',
      { ...relative, threshold: { relativeToControl: 0 } },
      success(0.9),
    ],
    [
      'latency relative, arm exactly at the control',
      { ...slower, threshold: { relativeToControl: 0 } },
      latency(900),
    ],
    [
      'latency absolute, mean exactly at the limit',
      { ...tooSlow, threshold: 900 * Math.exp(0.18) },
      latency(900),
    ],
  ])('looked at after every value gives a false alarm in at most α of the runs: %s', (_, rule, draw) => {
    const runs = 200;
    const watch = { rule: rule as GuardrailRule, broken: () => draw, steps: 800, alpha: 0.05 };
    let alarms = 0;
    for (let seed = 1; seed <= runs; seed++) alarms += timeToBreach(watch, 7000 + seed) === null ? 0 : 1;
    const noise = 2.5 * Math.sqrt((0.05 * 0.95) / runs);
    expect(alarms / runs).toBeLessThanOrEqual(0.05 + noise);
  });

  it('is not fooled by an adaptive policy that leaves a losing arm', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 100; seed++) alarms += adaptiveFalseAlarm(seed) ? 1 : 0;
    expect(alarms / 100).toBeLessThanOrEqual(0.05);
  });
});

/** Both arms alike; whoever failed last is drawn less often. */
function adaptiveFalseAlarm(seed: number): boolean {
  const random = createRng(90_000 + seed);
  const rule: GuardrailRule = { ...relative, threshold: { relativeToControl: 0 } };
  const monitor = createGuardrailMonitor(1, 0);
  let share = 0.5;
  for (let t = 0; t < 2000; t++) {
    const arm = random.next() < share ? 1 : 0;
    const value = random.next() < 0.7 ? 1 : 0;
    share = (arm === 1) === (value === 1) ? 0.9 : 0.1;
    addGuardrailValue(monitor, rule, { arm, value });
    if (guardrailVerdict(monitor, { alpha: 0.05, minSamples: 50 }).breached) return true;
  }
  return false;
}
