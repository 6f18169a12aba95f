import { createRng } from '#bandit';
import { planBySimulation, topTwoAllocation, type PlannedExperiment } from '#inference';
import { atLeast, atMost, type Finding } from './finding.js';

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
