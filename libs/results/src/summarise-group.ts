import type { Arm, Experiment, Objective } from '#experiments';
import {
  anytimeInterval,
  costPerSuccess,
  robustEstimate,
  sketchQuantile,
  wilsonInterval,
  type RobustState,
} from '#inference';
import type { Beliefs } from './beliefs.js';
import { costAndSuccess, geometricMean, latencyOf, type Cell } from './cell.js';
import { ownDifference, ownDifferenceInterval, ownInterval, ownMean, toPair } from './own-scale.js';
import type { ArmResult, GroupResult } from './results.view.js';

/** Decisions at which the any-time intervals are about as narrow as they can be. Fixed, so that no look can tune it. */
export const PLANNED_DECISIONS = 5_000;

/** A segment, or all of them: what happened, what is believed, and what the robust scores say. */
export interface Group {
  cells: readonly Cell[];
  beliefs: Beliefs;
  robust: RobustState | null;
  /** Robust means per arm when they come from several segments; else they are read from `robust`. */
  robustMeans?: readonly (ReturnType<typeof robustEstimate> | null)[];
}

export function summariseGroup(experiment: Experiment, group: Group): GroupResult {
  const sum = (value: (cell: Cell) => number) => group.cells.reduce((total, cell) => total + value(cell), 0);
  const assignments = sum((cell) => cell.assignments);
  return {
    assignments,
    rewards: sum(({ sums }) => sums.rewards),
    pending: sum(({ pending }) => Math.max(0, pending)),
    late: sum(({ sums }) => sums.late),
    costUsdTotal: sum(({ sums }) => sums.costSum),
    arms: experiment.arms.map((arm) => summariseArm(arm, experiment.objective, group, assignments)),
  };
}

function summariseArm(arm: Arm, objective: Objective, group: Group, allAssignments: number): ArmResult {
  const cell = group.cells[arm.position];
  const belief = group.beliefs[arm.position];
  const { sums } = cell;
  return {
    arm: arm.key,
    model: arm.model,
    enabled: arm.enabled,
    control: arm.control,
    assignments: cell.assignments,
    rewards: sums.rewards,
    pending: Math.max(0, cell.pending),
    late: sums.late,
    assumed: sums.assumed,
    trafficShare: ratio(cell.assignments, allAssignments) ?? 0,
    mean: ownMean(belief.mean, objective),
    interval: ownInterval(belief.low, belief.high, objective),
    probabilityBest: belief.probabilityBest,
    expectedLoss: belief.expectedLoss,
    borrowed: belief.borrowed && { ...belief.borrowed },
    ...robustFigures(arm, objective, group),
    ...reportedFigures(cell),
  };
}

function robustFigures(
  { position }: Arm,
  objective: Objective,
  { robust, robustMeans }: Group,
): Pick<ArmResult, 'robustMean' | 'robustInterval' | 'againstControl'> {
  const estimate = robustMeans ? robustMeans[position] : robust && robustEstimate(robust, position);
  const against = robust && anytimeInterval(robust, position, { plannedDecisions: PLANNED_DECISIONS });
  return {
    robustMean: estimate ? ownMean(estimate.estimate, objective) : null,
    robustInterval: estimate ? ownInterval(estimate.interval.low, estimate.interval.high, objective) : null,
    againstControl: against && {
      difference: ownDifference(against.difference, objective),
      interval: ownDifferenceInterval(against.interval, objective),
      differs: against.differs,
      better: against.interval.low > 0,
    },
  };
}

function reportedFigures(cell: Cell) {
  const { sums } = cell;
  const latency = latencyOf(cell);
  const perSuccess = costPerSuccess(costAndSuccess(cell));
  return {
    costUsdMean: ratio(sums.costSum, sums.costCount),
    costUsdTotal: sums.costSum,
    costReports: sums.costCount,
    latencyMsMean: geometricMean(latency),
    latencyMsP50: sketchQuantile(latency, 0.5),
    latencyMsP95: sketchQuantile(latency, 0.95),
    latencyReports: latency.count,
    successRate: ratio(sums.successSum, sums.successCount),
    successInterval:
      sums.successCount > 0 ? toPair(wilsonInterval(sums.successSum, sums.successCount)) : null,
    successReports: sums.successCount,
    costUsdPerSuccess: perSuccess?.usd ?? null,
    costUsdPerSuccessInterval: perSuccess && toPair(perSuccess.interval),
    servedByOther: ratio(sums.fallbackSum, sums.fallbackCount),
    fallbackReports: sums.fallbackCount,
  };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
