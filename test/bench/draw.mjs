/** Drawing one of 8 arms from a snapshot's table, as the hot path does it: `npm run bench:draw`. */
import {
  createRng,
  drawIndex,
  emptySums,
  addSums,
  rewardContribution,
} from '../../dist/libs/bandit/src/index.js';
import { ExperimentSnapshot } from '../../dist/libs/assignment/src/index.js';
import { decide } from '../../dist/libs/assignment/src/decide.js';
import { completeDefinition, experimentCreateSchema } from '../../dist/libs/experiments/src/index.js';
import { median } from './support.mjs';

const rng = createRng(7);
const arms = Array.from({ length: 8 }, (_, index) => ({ key: `arm-${index}`, model: `model-${index}` }));
const parsed = completeDefinition(experimentCreateSchema.parse({ key: 'draw', arms }));
const experiment = {
  ...parsed,
  id: 'e',
  status: 'running',
  rolledBack: false,
  winnerArm: null,
  arms: parsed.arms.map((arm, position) => ({ ...arm, position, epoch: 0 })),
};
const segments = Array.from({ length: 32 }, (_, index) => `c${index % 4}:t${index >> 2}`);
const cell = (mean) =>
  Array.from({ length: 200 }, () =>
    rewardContribution(Math.min(1, Math.max(0, mean + 0.1 * rng.normal()))),
  ).reduce(addSums, emptySums());
const cells = new Map(segments.map((segment) => [segment, arms.map((_, index) => cell(0.5 + index * 0.04))]));
const snapshot = new ExperimentSnapshot(experiment, cells, 1, new Map());
const feasible = arms.map((_, index) => index);
const input = (index) => ({
  segment: segments[index % 32],
  feasible,
  unit: `u-${index}`,
  uniform: rng.next(),
  highRisk: false,
});

for (let index = 0; index < 20_000; index++) decide(snapshot, input(index));
const inputs = Array.from({ length: 50_000 }, (_, index) => input(index));
const microseconds = inputs.map((each) => {
  const startedNs = process.hrtime.bigint();
  decide(snapshot, each);
  return Number(process.hrtime.bigint() - startedNs) / 1000;
});
const sorted = [...microseconds].sort((left, right) => left - right);
console.log(
  `decide among 8 arms, 32 segments: median ${median(microseconds).toFixed(2)} µs, p99 ${sorted[Math.floor(sorted.length * 0.99)].toFixed(2)} µs (target 10 µs median)`,
);
const probabilities = snapshot.allocation(segments[0], feasible).probabilities;
const startedMs = performance.now();
let sum = 0;
for (let index = 0; index < 1_000_000; index++) sum += drawIndex(probabilities, (index % 1000) / 1000);
console.log(`drawIndex alone: ${(performance.now() - startedMs).toFixed(0)} ns on average (checksum ${sum})`);
