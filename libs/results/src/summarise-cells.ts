import { addSums, allocate, emptySums, type Allocation, type Sums } from '#bandit';
import type { ExperimentSnapshot } from '#assignment';
import type { Arm, Objective } from '#experiments';
import type { ArmResult, ResultsView } from './results.view.js';

/** Decisions per segment, aligned with the arms' positions. */
export type AssignmentCounts = Map<string, number[]>;

/** One entry per segment that has seen a decision or a reward, busiest first. */
export function summariseSegments(
  snapshot: ExperimentSnapshot,
  counts: AssignmentCounts,
  wanted: (segment: string) => boolean,
): ResultsView['segments'] {
  const names = [...new Set([...counts.keys(), ...snapshot.cells.keys()])].filter(wanted);
  const everyArm = snapshot.experiment.arms.map((arm) => arm.position);
  return names
    .map((name) => {
      const [complexity, task] = name.split(':');
      const served = counts.get(name) ?? everyArm.map(() => 0);
      const sums = snapshot.cells.get(name) ?? everyArm.map(emptySums);
      const allocation = snapshot.allocation(name, everyArm);
      return {
        segment: { complexity, task },
        assignments: total(served),
        arms: snapshot.experiment.arms.map((arm) => summariseArm(arm, snapshot, served, sums, allocation)),
      };
    })
    .sort((left, right) => right.assignments - left.assignments);
}

/** All segments taken together: each arm's sums added up and judged as one cell. */
export function summariseCell(
  snapshot: ExperimentSnapshot,
  counts: AssignmentCounts,
  wanted: (segment: string) => boolean,
): ResultsView['totals'] {
  const { experiment } = snapshot;
  const everyArm = experiment.arms.map((arm) => arm.position);
  const served = everyArm.map((position) => total([...counts.values()].map((row) => row[position])));
  const cells = [...snapshot.cells].filter(([segment]) => wanted(segment)).map(([, row]) => row);
  const sums = everyArm.map((position) =>
    cells.reduce((all, row) => addSums(all, row[position]), emptySums()),
  );
  const allocation = allocate({
    policy: { ...experiment.policy, pooling: 'none', warmupPerArm: 0 },
    objective: experiment.objective,
    arms: snapshot.armSettings,
    cells: new Map([['all:all', sums]]),
    segment: 'all:all',
    feasible: everyArm,
  });
  return {
    assignments: total(served),
    arms: experiment.arms.map((arm) => summariseArm(arm, snapshot, served, sums, allocation)),
  };
}

function summariseArm(
  arm: Arm,
  { experiment }: ExperimentSnapshot,
  served: readonly number[],
  allSums: readonly Sums[],
  allocation: Allocation,
): ArmResult {
  const sums = allSums[arm.position];
  const posterior = allocation.arms[allocation.feasible.indexOf(arm.position)];
  const assignments = served[arm.position];
  const costUsdMean = ratio(sums.costSum, sums.costCount);
  const successRate = ratio(sums.successSum, sums.successCount);
  return {
    arm: arm.key,
    model: arm.model,
    enabled: arm.enabled,
    control: arm.control,
    assignments,
    rewards: sums.weight,
    pending: Math.max(0, assignments - sums.weight),
    trafficShare: ratio(assignments, total(served)) ?? 0,
    mean: onOwnScale(posterior.mean, experiment.objective),
    interval: ownInterval(posterior.low, posterior.high, experiment.objective),
    probabilityBest: posterior.probabilityBest,
    expectedLoss: posterior.expectedLoss,
    borrowed: posterior.borrowed,
    costUsdMean,
    costUsdTotal: sums.costSum,
    latencyMsMean: sums.latencyCount > 0 ? Math.exp(sums.latencyLogSum / sums.latencyCount) : null,
    successRate,
    costUsdPerSuccess: costUsdMean !== null && successRate ? costUsdMean / successRate : null,
  };
}

function onOwnScale(share: number, { min, max, direction }: Objective): number {
  return direction === 'increase' ? min + share * (max - min) : max - share * (max - min);
}

function ownInterval(low: number, high: number, objective: Objective): [number, number] {
  const ends = [onOwnScale(low, objective), onOwnScale(high, objective)];
  return [Math.min(...ends), Math.max(...ends)];
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
