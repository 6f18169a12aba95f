import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { createRng, type Rng } from '#bandit';
import { planByFormula, planBySimulation, topTwoAllocation, type PlannedExperiment } from '#inference';
import { ProblemError } from '#platform';
import type { PlanRequest, PlanView } from './plan.schema.js';

const RUNS = 60;
const SNAPSHOTS_PER_RUN = 100;
/** A run is given up at this multiple of the size that the formula expects. */
const LIMIT_FACTOR = 4;
const FLOOR = 0.01;

/** How many decisions will an experiment need? */
@Injectable()
export class PlanExperiment {
  /** Throws `request.invalid` when an arm's mean would fall below 0. */
  async execute(request: PlanRequest): Promise<PlanView> {
    const gaps = request.gaps ?? new Array<number>(request.arms - 1).fill(request.effect!);
    assertPossible(request, gaps);
    const deviation = request.deviation ?? Math.sqrt(request.baseline! * (1 - request.baseline!));
    const { alpha, power, delta } = request;
    const plan = planByFormula({ gaps, deviation: Math.max(deviation, 0.01), alpha, power, delta });
    return {
      fixedLook: toSize(plan.fixedLook, request),
      anytime: toSize(plan.anytime, request),
      stopping: toSize(plan.stopping, request),
      simulated: request.simulate ? await simulate(request, gaps, plan.stopping) : null,
    };
  }
}

function assertPossible(request: PlanRequest, gaps: readonly number[]): void {
  const largest = Math.max(...gaps);
  if (request.baseline !== undefined && largest > request.baseline)
    throw invalid('effect', 'must not be larger than the baseline');
  if (request.simulate && request.type !== 'binary')
    throw invalid('simulate', 'is for binary objectives; the formula serves bounded ones');
}

const invalid = (path: string, message: string) =>
  new ProblemError('request.invalid', 'The plan is not possible.', { errors: [{ path, message }] });

function toSize(rewards: number, { rewardRate, decisionsPerDay }: PlanRequest) {
  const decisions = Math.ceil(rewards / rewardRate);
  return { decisions, days: decisionsPerDay === undefined ? null : decisions / decisionsPerDay };
}

/** One run per turn of the event loop, so that requests are answered in between. */
async function simulate(request: PlanRequest, gaps: readonly number[], expected: number) {
  const rng = createRng(1);
  const experiment = plannedExperiment(request, gaps, expected);
  const stops: number[] = [];
  let [stopped, correct] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const one = planBySimulation(experiment, rng);
    stops.push(one.mean);
    stopped += one.stoppedShare;
    correct += one.namedBest(0);
    await nextTurn();
  }
  stops.sort((left, right) => left - right);
  return {
    runs: RUNS,
    mean: toSize(stops.reduce((sum, stop) => sum + stop, 0) / RUNS, request),
    median: toSize(stops[Math.floor(RUNS * 0.5)], request),
    p90: toSize(stops[Math.floor(RUNS * 0.9)], request),
    stoppedShare: stopped / RUNS,
    correctShare: correct / RUNS,
  };
}

function plannedExperiment(
  request: PlanRequest,
  gaps: readonly number[],
  expected: number,
): PlannedExperiment {
  const means = [request.baseline!, ...gaps.map((gap) => request.baseline! - gap)];
  return {
    armCount: means.length,
    drawReward: (arm: number, rng: Rng) => (rng.next() < means[arm] ? 1 : 0),
    allocate: topTwoAllocation(Math.min(FLOOR, 0.5 / means.length)),
    stopping: { type: 'binary', delta: request.delta },
    batch: Math.max(10, Math.ceil(expected / SNAPSHOTS_PER_RUN)),
    limit: Math.ceil(expected * LIMIT_FACTOR),
    runs: 1,
  };
}
