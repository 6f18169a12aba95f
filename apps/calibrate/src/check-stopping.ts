import { createRng } from '#bandit';
import {
  bernoulliWorld,
  planBySimulation,
  studySegments,
  thompsonAllocation,
  topTwoAllocation,
  type PlannedExperiment,
} from '#inference';
import { atLeast, atMost, percent, type Finding } from './finding.js';

const experiment = (means: number[], batch: number, limit: number, runs: number): PlannedExperiment => ({
  armCount: means.length,
  drawReward: (arm, rng) => (rng.next() < means[arm] ? 1 : 0),
  allocate: topTwoAllocation(),
  stopping: { type: 'binary', delta: 0.1 },
  batch,
  limit,
  runs,
});

/** Likelihood-ratio stopping under top-two Thompson sampling, read after every snapshot. */
export function* checkStopping(runs: number): Generator<Finding> {
  const four = planBySimulation(experiment([0.82, 0.78, 0.74, 0.6], 50, 60_000, runs), createRng(202));
  yield {
    claim: `mean decisions to stop, (0.82, 0.78, 0.74, 0.6), delta 0.1 (median ${four.median}, p90 ${four.p90})`,
    target: '<= 4500',
    figure: four.mean.toFixed(0),
    holds: four.mean <= 4500,
  };
  yield atLeast('the best arm is named', four.namedBest(0), 0.97);
  for (const means of [
    [0.8, 0.8],
    [0.7, 0.7, 0.7, 0.7],
  ]) {
    const equal = planBySimulation(experiment(means, 200, 60_000, Math.ceil(runs / 2)), createRng(203));
    yield atMost(`A/A with ${means.length} arms declares a winner within 60,000`, equal.stoppedShare, 0.1);
  }
  yield* checkBounded(runs);
  yield* checkSegments(Math.ceil(runs / 4));
}

/** Judge-like scores (normal, deviation 0.1) with equal shares and an unequal third arm. */
function* checkBounded(runs: number): Generator<Finding> {
  const scores = (means: number[], limit: number): PlannedExperiment => ({
    armCount: means.length,
    drawReward: (arm, rng) => means[arm] + 0.1 * rng.normal(),
    allocate: () => [0.6, 0.3, 0.1],
    stopping: { type: 'bounded', delta: 0.1 },
    batch: 50,
    limit,
    runs,
  });
  const equal = planBySimulation(scores([0.8, 0.8, 0.8], 20_000), createRng(204));
  yield atMost('A/A scores, shares 6:3:1, declare a winner within 20,000', equal.stoppedShare, 0.1);
  const better = planBySimulation(scores([0.8, 0.82, 0.78], 20_000), createRng(205));
  yield atLeast('the best of three scores 0.02 apart is named', better.namedBest(1), 0.97);
}

/** An easy and a hard segment: raw pooled rewards compare arms on different requests, stratified means do not. */
function* checkSegments(runs: number): Generator<Finding> {
  const study = (means: number[][]) => ({
    segments: means.map((own) => ({ world: bernoulliWorld(own, thompsonAllocation(0.02)), batchSize: 50 })),
    runs,
    batches: 200,
    delta: 0.1,
  });
  const [equal, better] = [
    [
      [0.9, 0.9],
      [0.5, 0.5],
    ],
    [
      [0.9, 0.92],
      [0.5, 0.6],
    ],
  ].map((means) => studySegments(study(means), createRng(206)));
  const both = (named: number[]): number => named[0] + named[1];
  const raw = `(on raw pooled rewards: ${percent(both(equal.pooled.named))})`;
  yield atMost(`A/A in two segments, Thompson, declares a winner ${raw}`, both(equal.stratified.named), 0.1);
  const wrong = `(on raw pooled rewards: ${percent(better.pooled.named[0])})`;
  yield atMost(`the wrong arm is named in two segments ${wrong}`, better.stratified.named[0], 0.03);
}
