import { createRng, type Rng } from '#bandit';
import {
  bernoulliWorld,
  servedVersusIntended,
  studySampleRatio,
  thompsonAllocation,
  topTwoAllocation,
} from '#inference';
import { atLeast, atMost, type Finding } from './finding.js';

const worlds = [
  { name: 'two equal arms', means: [0.7, 0.7], allocate: thompsonAllocation() },
  { name: 'four arms', means: [0.74, 0.6, 0.78, 0.82], allocate: thompsonAllocation() },
  { name: 'four arms, top-two', means: [0.74, 0.6, 0.78, 0.82], allocate: topTwoAllocation() },
  {
    name: 'ten arms, one better',
    means: [0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
    allocate: thompsonAllocation(),
  },
];

const binomial = (trials: number, share: number, rng: Rng): number => {
  let successes = 0;
  for (let i = 0; i < trials; i++) if (rng.next() < share) successes += 1;
  return successes;
};

/** 30 % of what was drawn for the other arms ends at the first arm. */
function leakToControl(counts: number[], rng: Rng): number[] {
  const moved = counts.map((count, arm) => (arm === 0 ? 0 : binomial(count, 0.3, rng)));
  const total = moved.reduce((sum, count) => sum + count, 0);
  return counts.map((count, arm) => (arm === 0 ? count + total : count - moved[arm]));
}

/** 30 % of one arm's decisions never reach the log. */
const loseFromLast = (counts: number[], rng: Rng): number[] =>
  counts.map((count, arm) => (arm === counts.length - 1 ? count - binomial(count, 0.3, rng) : count));

/** False and true flags of the sample-ratio tests on adaptive logs. */
export function* checkSampleRatio(runs: number): Generator<Finding> {
  for (const { name, means, allocate } of worlds) {
    const world = bernoulliWorld(means, allocate);
    const healthy = { runs, batches: 20, batchSize: 50, alpha: 0.001 };
    const found = studySampleRatio(world, healthy, createRng(301));
    yield atMost(`healthy run flagged (covariance form), ${name}`, found.covariance, 0.002);
    yield atMost(`healthy run flagged (sequential form), ${name}`, found.sequential, 0.002);
    const leak = { ...healthy, runs: Math.ceil(runs / 4), corrupt: leakToControl };
    const leaked = studySampleRatio(world, leak, createRng(302));
    yield atLeast(`30 % leak to control flagged within 1,000, ${name}`, leaked.either, 0.9);
  }
  const fixed = bernoulliWorld([0.7, 0.7], () => [0.5, 0.5]);
  const lost = { runs: Math.ceil(runs / 4), batches: 20, batchSize: 50, alpha: 0.001, corrupt: loseFromLast };
  yield atLeast(
    '30 % of one arm lost, two equal shares, flagged within 1,000',
    studySampleRatio(fixed, lost, createRng(303)).either,
    0.9,
  );
  yield displacedArm(runs);
}

/** Served against intended needs no model of the traffic: an arm with 100 of 1,000 requests is enough. */
function displacedArm(runs: number): Finding {
  const rng = createRng(304);
  let flagged = 0;
  for (let run = 0; run < runs; run++) {
    const moved = binomial(100, 0.3, rng);
    const counts = [
      [900, 0],
      [moved, 100 - moved],
    ];
    if (servedVersusIntended(counts)[1].excessive) flagged += 1;
  }
  return atLeast('30 % of an arm with 100 requests served elsewhere is flagged', flagged / runs, 0.9);
}
