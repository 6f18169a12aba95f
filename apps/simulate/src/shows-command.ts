import { createRng } from '#bandit';
import {
  bernoulliInstance,
  budgetInstance,
  censoredInstance,
  continuousInstance,
  driftInstance,
  exactThompsonRegret,
  nearBinaryInstance,
  segmentedInstance,
  simulate,
  type Instance,
} from '#simulation';
import { learnerFor, type LearnerOptions } from './learners.js';

const four = [0.82, 0.78, 0.74, 0.6];
const ten = [0.5, ...new Array<number>(9).fill(0.4)];

interface Claim {
  readonly name: string;
  readonly target: string;
  readonly instance: Instance;
  readonly runs: number;
  readonly options?: Partial<LearnerOptions>;
  readonly timing?: { delay: number; batch: number };
  /** Regret is reported per so many units (segments). */
  readonly per?: number;
}

const claims: readonly Claim[] = [
  {
    name: 'T=100, 0.9/0.8',
    target: '2.621 ± 4 se',
    instance: bernoulliInstance([0.9, 0.8], 100),
    runs: 20_000,
  },
  {
    name: 'T=100, 0.5/0.45',
    target: '2.061 ± 4 se',
    instance: bernoulliInstance([0.5, 0.45], 100),
    runs: 20_000,
  },
  {
    name: 'T=100, batches of 20',
    target: '3.019 ± 4 se',
    instance: bernoulliInstance([0.9, 0.8], 100),
    runs: 20_000,
    timing: { delay: 0, batch: 20 },
  },
  { name: '0.9/0.8', target: '10.7 ± 5 %', instance: bernoulliInstance([0.9, 0.8], 10_000), runs: 1000 },
  { name: 'four arms', target: '48.1 ± 5 %', instance: bernoulliInstance(four, 10_000), runs: 1000 },
  {
    name: 'four arms, delay 100',
    target: '≤ 1.10 × no delay',
    instance: bernoulliInstance(four, 10_000),
    runs: 1000,
    timing: { delay: 100, batch: 1 },
  },
  {
    name: 'four arms, delay and batches 100',
    target: '≤ 1.15 × no delay',
    instance: bernoulliInstance(four, 10_000),
    runs: 1000,
    timing: { delay: 100, batch: 100 },
  },
  { name: 'ten arms', target: '168.9 ± 5 %', instance: bernoulliInstance(ten, 10_000), runs: 150 },
  {
    name: 'ten arms, delay 100',
    target: '≤ 1.10 × no delay',
    instance: bernoulliInstance(ten, 10_000),
    runs: 150,
    timing: { delay: 100, batch: 1 },
  },
  {
    name: 'ten arms, delay and batches 100',
    target: '≤ 1.15 × no delay',
    instance: bernoulliInstance(ten, 10_000),
    runs: 150,
    timing: { delay: 100, batch: 100 },
  },
  {
    name: 'judge-like scores',
    target: '≤ 6',
    instance: continuousInstance([0.8, 0.77, 0.7], 0.1, 5000),
    runs: 300,
    options: { objective: 'bounded' },
  },
  {
    name: 'near-binary scores',
    target: '≤ 42',
    instance: nearBinaryInstance([0.8, 0.77, 0.7], 0.1, 5000),
    runs: 300,
    options: { objective: 'bounded' },
  },
  {
    name: 'default settings, no change',
    target: '≤ 115',
    instance: bernoulliInstance(four, 10_000),
    runs: 200,
    options: { floor: 0.01, changes: 'reset' },
  },
  {
    name: 'default settings, swap',
    target: '≤ 190',
    instance: driftInstance(four, 5000, 10_000),
    runs: 200,
    options: { floor: 0.01, changes: 'reset' },
  },
  ...(
    [
      [10, '≤ 5.2'],
      [40, '≤ 3.6'],
      [200, '≤ 1.5'],
    ] as const
  ).map(([c, target]) => ({
    name: `200 segments, concentration ${c}`,
    target,
    instance: segmentedInstance(four, c, 200, 100),
    runs: 20,
    options: { pooling: 'hierarchical' as const },
    per: 200,
  })),
  {
    name: 'censored, delay 200',
    target: '≤ 62',
    instance: censoredInstance(four, [200, 200, 200, 200], 10_000),
    runs: 6,
    options: { censored: true },
  },
  {
    name: 'censored, best arm slow',
    target: '≤ 75',
    instance: censoredInstance(four, [600, 100, 100, 100], 10_000),
    runs: 6,
    options: { censored: true },
  },
  {
    name: 'budget 0.8',
    target: 'quality ≥ 0.7564, $ ≤ 0.804',
    instance: budgetInstance([0.6, 0.74, 0.78, 0.82], [0.2, 0.5, 1, 3], 0.8, 10_000),
    runs: 4,
    timing: { delay: 0, batch: 20 },
    options: { budget: { totalUsd: 8000, requests: 10_000 } },
  },
];

function betaDrawsPerSecond(): number {
  const rng = createRng(1);
  const draws = 3_000_000;
  const start = performance.now();
  for (let i = 0; i < draws; i++) rng.beta(3.5, 7.2);
  return (1000 * draws) / (performance.now() - start);
}

/** Measures every claim about regret and prints it beside its target; `quick` plays a tenth of the runs. */
export function showsCommand(quick: boolean): void {
  console.log(`exact T=100 0.9/0.8, batches of 20: ${exactThompsonRegret([0.9, 0.8], 100, 20).toFixed(6)}`);
  console.log(`Beta draws a second: ${(betaDrawsPerSecond() / 1e6).toFixed(1)} million (target 5)`);
  for (const claim of claims) {
    const { instance } = claim;
    const learner = learnerFor({
      arms: Array.from({ length: instance.armCount }, (_, k) => `arm${k}`),
      policy: 'thompson',
      objective: 'binary',
      costPenaltyPerUsd: 0,
      floor: 0,
      pooling: 'none',
      changes: 'ignore',
      ...claim.options,
    });
    const runs = quick ? Math.max(2, Math.ceil(claim.runs / 10)) : claim.runs;
    const r = simulate(instance, learner, runs, claim.timing);
    const [mean, error] = [r.regretMean, r.regretError].map(
      (list) => list[list.length - 1] / (claim.per ?? 1),
    );
    const money = instance.budgetUsd ? `, quality ${r.quality.toFixed(4)}, $ ${r.costUsd.toFixed(4)}` : '';
    console.log(
      `${claim.name} | target ${claim.target} | regret ${mean.toFixed(3)} ± ${error.toFixed(3)} se, ${runs} runs${money}`,
    );
  }
}
