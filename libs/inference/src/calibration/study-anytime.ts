import { emptyMoments, meanOf, mergeMoments, varianceOf, type Moments } from '../moments/moments.js';
import { normalQuantile, type Rng } from '#bandit';
import { addRobustBatch } from '../robust/add-robust-batch.js';
import { anytimeInterval } from '../robust/anytime-interval.js';
import { createRobustState } from '../robust/robust-state.js';
import { drawBatch, type SimulatedWorld } from './simulated-batch.js';

export interface AnytimeStudy {
  runs: number;
  looks: number;
  decisionsPerLook: number;
  alpha?: number;
}

/** Shares of runs in which something happened at least once over all looks. */
export interface AnytimeFindings {
  /** The interval of the last arm against control missed the truth. */
  missed: number;
  /** Any arm's interval missed. */
  missedAny: number;
  /** Some arm was called different from the control. */
  called: number;
  /** The naive 95 % interval of the last arm missed: what peeking does without this library. */
  naiveMissed: number;
  /** Mean width of the last arm's interval at the last look. */
  finalWidth: number;
}

interface RunFindings {
  missed: boolean[];
  called: boolean;
  naive: boolean;
  width: number;
}

const NAIVE_Z = normalQuantile(0.975);

function naiveMiss(arm: Moments, control: Moments, truth: number): boolean {
  if (Math.min(arm.count, control.count) < 30) return false;
  const error = Math.sqrt(varianceOf(arm) / arm.count + varianceOf(control) / control.count);
  return Math.abs(meanOf(arm) - meanOf(control) - truth) > NAIVE_Z * error;
}

function runOnce(world: SimulatedWorld, study: AnytimeStudy, rng: Rng): RunFindings {
  const state = createRobustState(world.means.length, 0);
  const arms = world.means.map(emptyMoments);
  const findings: RunFindings = {
    missed: world.means.map(() => false),
    called: false,
    naive: false,
    width: NaN,
  };
  const options = { plannedDecisions: study.looks * study.decisionsPerLook, alpha: study.alpha ?? 0.05 };
  for (let look = 0; look < study.looks; look++) {
    const probabilities = world.allocate(arms);
    const rewards = drawBatch(world, probabilities, study.decisionsPerLook, rng);
    addRobustBatch(state, { probabilities, rewards });
    rewards.forEach((reward, arm) => mergeMoments(arms[arm], reward));
    for (let arm = 1; arm < arms.length; arm++) {
      const result = anytimeInterval(state, arm, options);
      const truth = world.means[arm] - world.means[0];
      findings.naive ||= arm === arms.length - 1 && naiveMiss(arms[arm], arms[0], truth);
      if (!result) continue;
      findings.missed[arm] ||= truth < result.interval.low || truth > result.interval.high;
      findings.called ||= result.differs;
      findings.width = result.interval.high - result.interval.low;
    }
  }
  return findings;
}

/** Plays adaptive experiments and looks at every batch; arm 0 is the control. */
export function studyAnytime(world: SimulatedWorld, study: AnytimeStudy, rng: Rng): AnytimeFindings {
  const runs = Array.from({ length: study.runs }, () => runOnce(world, study, rng));
  const share = (test: (run: RunFindings) => boolean): number => runs.filter(test).length / runs.length;
  const widths = runs.map((run) => run.width).filter((width) => !Number.isNaN(width));
  return {
    missed: share((run) => run.missed[run.missed.length - 1]),
    missedAny: share((run) => run.missed.some(Boolean)),
    called: share((run) => run.called),
    naiveMissed: share((run) => run.naive),
    finalWidth: widths.reduce((sum, width) => sum + width, 0) / widths.length,
  };
}
