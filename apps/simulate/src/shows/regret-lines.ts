import {
  bernoulliInstance,
  censoredInstance,
  censoredLearner,
  continuousInstance,
  driftInstance,
  exactThompsonRegret,
  nearBinaryInstance,
  segmentedInstance,
  simulate,
  type Instance,
  type Learner,
  type SimulationResult,
  type Timing,
} from '#simulation';
import { learnerFor, type LearnerOptions } from '../learners.js';
import { atMost, runsAt, type Effort, type Line, type Measured } from './line.js';

export const four = [0.82, 0.78, 0.74, 0.6];
export const ten = [0.5, ...new Array<number>(9).fill(0.4)];
const direct = 'direct draws, the law of the table';

/** Textbook Thompson sampling unless `options` say otherwise. */
export function thompson(
  instance: Instance,
  options: Partial<LearnerOptions> = {},
): (seed: number) => Learner {
  return learnerFor({
    arms: Array.from({ length: instance.armCount }, (_, k) => `arm${k}`),
    policy: 'thompson',
    objective: 'binary',
    costPenaltyPerUsd: 0,
    floor: 0,
    pooling: 'none',
    changes: 'ignore',
    ...options,
  });
}

const last = (list: readonly number[]) => list[list.length - 1];
const total = (result: SimulationResult) => ({
  mean: last(result.regretMean),
  error: last(result.regretError),
});

function exactLine(name: string, means: readonly [number, number], batch: number): Line {
  const exact = exactThompsonRegret(means, 100, batch);
  return {
    name: `T=100, ${name}`,
    target: `${exact.toFixed(6)} ± 4 se`,
    measure: (effort) => {
      const instance = bernoulliInstance(means, 100);
      const runs = runsAt(20_000, effort);
      const { mean, error } = total(simulate(instance, thompson(instance), runs, { delay: 0, batch }));
      const off = (mean - exact) / error;
      return {
        figure: mean,
        error,
        holds: Math.abs(off) <= 4,
        note: `${runs} runs, ${off.toFixed(2)} se off, ${direct}`,
      };
    },
  };
}

function meanLine(name: string, means: readonly number[], expected: number, fullRuns: number): Line {
  return {
    name: `T=10,000, ${name}`,
    target: `${expected} ± 5 %, se < 1.5 %`,
    measure: (effort) => {
      const instance = bernoulliInstance(means, 10_000);
      const runs = runsAt(fullRuns, effort);
      const { mean, error } = total(simulate(instance, thompson(instance), runs));
      const off = mean / expected - 1;
      const holds = Math.abs(off) <= 0.05 && error < 0.015 * expected;
      return {
        figure: mean,
        error,
        holds,
        note: `${runs} runs, ${(100 * off).toFixed(1)} % off, ${direct}`,
      };
    },
  };
}

/** Ratio of two means over paired runs, with its standard error (delta method). */
function pairedRatio(above: readonly number[], below: readonly number[]): { ratio: number; error: number } {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const ratio = sum(above) / sum(below);
  const square = above.reduce((acc, value, i) => acc + (value - ratio * below[i]) ** 2, 0);
  return { ratio, error: Math.sqrt(square) / sum(below) };
}

function delayLine(
  name: string,
  means: readonly number[],
  timing: Timing,
  limit: number,
  fullRuns: number,
): Line {
  return {
    name,
    target: `≤ ${limit.toFixed(2)} × no delay`,
    measure: (effort) => {
      const instance = bernoulliInstance(means, 10_000);
      const runs = runsAt(fullRuns, effort);
      const plain = simulate(instance, thompson(instance), runs).regretTotals;
      const late = simulate(instance, thompson(instance), runs, timing).regretTotals;
      const { ratio, error } = pairedRatio(late, plain);
      return atMost(limit, ratio, error, `${runs} paired runs, ${direct}`);
    },
  };
}

interface LimitLine {
  readonly name: string;
  readonly limit: number;
  readonly instance: Instance;
  readonly runs: number;
  readonly options?: Partial<LearnerOptions>;
  /** Regret is reported per so many units (segments). */
  readonly per?: number;
}

function limitLine({ name, limit, instance, runs: fullRuns, options, per = 1 }: LimitLine): Line {
  return {
    name,
    target: `≤ ${limit}`,
    measure: (effort) => {
      const runs = runsAt(fullRuns, effort);
      const { mean, error } = total(simulate(instance, thompson(instance, options), runs));
      return atMost(limit, mean / per, error / per, `${runs} runs, ${direct}`);
    },
  };
}

interface CensoredLine {
  readonly name: string;
  /** Mean delay per arm. */
  readonly delays: readonly number[];
  readonly limit: number;
  readonly runs: number;
  readonly form?: 'exponential' | 'logNormal';
}

function censoredLine({ name, delays, limit, runs: fullRuns, form }: CensoredLine): Line {
  const measure = (effort: Effort): Measured => {
    const instance = censoredInstance(four, delays, 10_000, form);
    const runs = runsAt(fullRuns, effort);
    const { mean, error } = total(simulate(instance, (seed) => censoredLearner(four.length, seed), runs));
    return atMost(limit, mean, error, `${runs} runs, ${direct}`);
  };
  return { name, target: `≤ ${limit}`, measure };
}

const late = { delay: 100, batch: 1 };
const lateBatches = { delay: 100, batch: 100 };
const defaults = { floor: 0.01, changes: 'reset' } as const;
const scores = [0.8, 0.77, 0.7];
const alike = [200, 200, 200, 200];
const bestSlow = [600, 100, 100, 100];

/** Every claim about regret in simulated worlds. */
export const regretLines: readonly Line[] = [
  exactLine('0.9/0.8', [0.9, 0.8], 1),
  exactLine('0.5/0.45', [0.5, 0.45], 1),
  exactLine('0.9/0.8, batches of 20', [0.9, 0.8], 20),
  meanLine('0.9/0.8', [0.9, 0.8], 10.7, 10_000),
  meanLine('four arms', four, 48.1, 4000),
  meanLine('ten arms', ten, 168.9, 1000),
  delayLine('delay 100, four arms', four, late, 1.1, 3000),
  delayLine('delay 100, batches of 100, four arms', four, lateBatches, 1.15, 3000),
  delayLine('delay 100, ten arms', ten, late, 1.1, 800),
  delayLine('delay 100, batches of 100, ten arms', ten, lateBatches, 1.15, 800),
  limitLine({
    name: 'judge-like scores',
    limit: 6,
    instance: continuousInstance(scores, 0.1, 5000),
    runs: 1000,
    options: { objective: 'bounded' },
  }),
  limitLine({
    name: 'near-binary scores',
    limit: 42,
    instance: nearBinaryInstance(scores, 0.1, 5000),
    runs: 1000,
    options: { objective: 'bounded' },
  }),
  limitLine({
    name: 'defaults, best and worst swap',
    limit: 190,
    instance: driftInstance(four, 5000, 10_000),
    runs: 400,
    options: defaults,
  }),
  limitLine({
    name: 'defaults, nothing changes',
    limit: 115,
    instance: bernoulliInstance(four, 10_000),
    runs: 400,
    options: defaults,
  }),
  ...[
    { c: 10, limit: 5.2, runs: 24 },
    { c: 40, limit: 3.6, runs: 60 },
    { c: 200, limit: 1.5, runs: 100 },
  ].map(({ c, limit, runs }) =>
    limitLine({
      name: `200 segments × 100, concentration ${c}, each`,
      limit,
      instance: segmentedInstance(four, c, 200, 100),
      runs,
      options: { pooling: 'hierarchical' },
      per: 200,
    }),
  ),
  censoredLine({ name: 'censored, mean delay 200', delays: alike, limit: 62, runs: 300 }),
  censoredLine({ name: 'censored, best arm slow', delays: bestSlow, limit: 75, runs: 300 }),
  censoredLine({
    name: 'censored, log-normal delays, mean 200',
    delays: alike,
    limit: 75,
    runs: 60,
    form: 'logNormal',
  }),
  censoredLine({
    name: 'censored, log-normal delays, best arm slow',
    delays: bestSlow,
    limit: 85,
    runs: 60,
    form: 'logNormal',
  }),
];
