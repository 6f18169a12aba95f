import { emptyMoments, mergeMoments } from '../moments/moments.js';
import type { Rng } from '#bandit';
import { addSampleRatioBatch, createSampleRatioState } from '../sample-ratio/sample-ratio-state.js';
import { sampleRatioTest } from '../sample-ratio/sample-ratio-test.js';
import {
  addSequentialRatioBatch,
  createSequentialRatioState,
  sequentialRatioAlarm,
} from '../sample-ratio/sequential-sample-ratio.js';
import { drawBatch, type SimulatedWorld } from './simulated-batch.js';

export interface SampleRatioStudy {
  runs: number;
  batches: number;
  batchSize: number;
  alpha: number;
  /** What the log shows instead of the counts drawn; leave out for a healthy log. */
  corrupt?: (counts: number[], rng: Rng) => number[];
}

/** Shares of runs that were flagged. */
export interface SampleRatioFindings {
  covariance: number;
  sequential: number;
  either: number;
}

function runOnce(world: SimulatedWorld, study: SampleRatioStudy, rng: Rng): [boolean, boolean] {
  const state = createSampleRatioState(world.means.length);
  const sequential = createSequentialRatioState(world.means.length);
  const arms = world.means.map(emptyMoments);
  for (let batch = 0; batch < study.batches; batch++) {
    const probabilities = world.allocate(arms);
    const rewards = drawBatch(world, probabilities, study.batchSize, rng);
    rewards.forEach((reward, arm) => mergeMoments(arms[arm], reward));
    const drawn = rewards.map((reward) => reward.count);
    const counts = study.corrupt ? study.corrupt(drawn, rng) : drawn;
    addSampleRatioBatch(state, probabilities, counts);
    addSequentialRatioBatch(sequential, probabilities, counts);
  }
  return [sampleRatioTest(state).pValue < study.alpha, sequentialRatioAlarm(sequential)];
}

/** Flags of both sample-ratio tests on simulated adaptive logs; the covariance form looks once, at the end. */
export function studySampleRatio(
  world: SimulatedWorld,
  study: SampleRatioStudy,
  rng: Rng,
): SampleRatioFindings {
  const flags = Array.from({ length: study.runs }, () => runOnce(world, study, rng));
  const share = (test: (flag: [boolean, boolean]) => boolean): number =>
    flags.filter(test).length / study.runs;
  return {
    covariance: share(([covariance]) => covariance),
    sequential: share(([, sequential]) => sequential),
    either: share(([covariance, sequential]) => covariance || sequential),
  };
}
