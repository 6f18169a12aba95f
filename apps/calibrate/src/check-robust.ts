import { createRng } from '#bandit';
import { bernoulliWorld, studyRobust, thompsonAllocation } from '#inference';
import { atLeast, type Finding } from './finding.js';

const means = [0.74, 0.6, 0.78, 0.82];

/** The robust estimate at the end of 2,000 adaptive decisions: bias against the plain mean, and coverage. */
export function* checkRobust(runs: number): Generator<Finding> {
  const study = { runs, batches: 20, batchSize: 100 };
  const found = studyRobust(bernoulliWorld(means, thompsonAllocation()), study, createRng(601));
  for (const [arm, { plainBias, robustBias, coverage }] of found.entries()) {
    const claim = `bias of the robust mean against the plain mean, arm ${means[arm]}`;
    const figure = `${robustBias.toFixed(4)} against ${plainBias.toFixed(4)}`;
    yield { claim, target: 'smaller', figure, holds: Math.abs(robustBias) < Math.abs(plainBias) };
    yield atLeast(`its 95 % interval holds the truth at one look, arm ${means[arm]}`, coverage, 0.93);
  }
}
