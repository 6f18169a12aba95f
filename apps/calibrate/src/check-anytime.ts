import { bestArmTable, betaMarginal, createRng } from '#bandit';
import {
  bernoulliWorld,
  drawBatch,
  emptyMoments,
  mergeMoments,
  studyAnytime,
  thompsonAllocation,
  topTwoAllocation,
} from '#inference';
import { atLeast, atMost, percent, type Finding } from './finding.js';

const worlds = [
  { name: 'two arms 0.5/0.6, Thompson', means: [0.5, 0.6], allocate: thompsonAllocation() },
  { name: 'four arms, Thompson', means: [0.74, 0.6, 0.78, 0.82], allocate: thompsonAllocation() },
  { name: 'four arms, top-two', means: [0.74, 0.6, 0.78, 0.82], allocate: topTwoAllocation() },
  { name: 'rare 0.03/0.04, Thompson', means: [0.03, 0.04], allocate: thompsonAllocation() },
];
const equalWorlds = [
  { name: 'A/A 0.5, Thompson', means: [0.5, 0.5], allocate: thompsonAllocation() },
  { name: 'A/A 0.9, Thompson, floor 5 %', means: [0.9, 0.9], allocate: thompsonAllocation(0.05) },
  { name: 'A/A four arms 0.7, Thompson', means: [0.7, 0.7, 0.7, 0.7], allocate: thompsonAllocation() },
];

/** 40 looks at adaptive experiments: how often an any-time interval ever misses, and how often A/A is called. */
export function* checkAnytime(runs: number): Generator<Finding> {
  const study = { runs, looks: 40, decisionsPerLook: 100 };
  for (const { name, means, allocate } of [...worlds, ...equalWorlds]) {
    const found = studyAnytime(bernoulliWorld(means, allocate), study, createRng(101));
    const naive = `(naive 95 % interval: ${percent(found.naiveMissed)})`;
    yield atMost(`any-time interval ever misses, any arm, ${name} ${naive}`, found.missedAny, 0.06);
    if (new Set(means).size === 1) yield atMost(`a difference is called, ${name}`, found.called, 0.06);
  }
  yield atLeast(
    'for contrast: A/A passes P(best) 95 % within 10,000, 100 looks',
    everPasses(Math.ceil(runs / 4)),
    0.4,
  );
}

/** Share of A/A experiments under Thompson sampling in which P(best) reaches 95 % at any of 100 looks. */
function everPasses(runs: number): number {
  const rng = createRng(102);
  const world = bernoulliWorld([0.5, 0.5], thompsonAllocation());
  let passed = 0;
  for (let run = 0; run < runs; run++) {
    const arms = world.means.map(emptyMoments);
    for (let look = 0, over = false; look < 100 && !over; look++) {
      const rewards = drawBatch(world, world.allocate(arms), 100, rng);
      rewards.forEach((reward, arm) => mergeMoments(arms[arm], reward));
      const beliefs = arms.map(({ count, sum }) => ({
        marginal: betaMarginal(1 + sum, 1 + count - sum),
        shift: 0,
      }));
      over = Math.max(...bestArmTable(beliefs).probabilityBest) >= 0.95;
      if (over) passed += 1;
    }
  }
  return passed / runs;
}
