import { drawIndex, type Allocation } from '#bandit';
import { controlArm } from '#experiments';
import type { AssignmentReason, Decision } from './assignment.js';
import { laneOf } from './lanes.js';
import type { ExperimentSnapshot } from './snapshot.js';

export interface DecisionInput {
  segment: string;
  /** Positions of the arms that satisfy the request's constraints, ascending; at least one. */
  feasible: readonly number[];
  /** What the traffic and holdout shares are cut by: the user, the conversation or the request itself. */
  unit: string;
  /** Uniform in [0, 1). */
  uniform: number;
  highRisk: boolean;
}

export interface DecisionWithAllocation {
  decision: Decision;
  /** Present when a policy was asked. */
  allocation: Allocation | null;
}

/** Chooses an arm. Pure: the same snapshot and input give the same decision. */
export function decide(snapshot: ExperimentSnapshot, input: DecisionInput): DecisionWithAllocation {
  const settled = settledArm(snapshot, input);
  if (settled && input.feasible.includes(settled.arm))
    return certain(settled.arm, settled.reason, input.uniform);
  const candidates = input.highRisk ? strongArms(snapshot, input.feasible) : input.feasible;
  if (candidates.length === 1)
    return certain(candidates[0], input.highRisk ? 'override' : 'onlyFeasible', input.uniform);
  const allocation = snapshot.allocation(input.segment, candidates);
  const drawn = drawIndex(allocation.probabilities, input.uniform);
  return {
    allocation,
    decision: {
      arm: allocation.feasible[drawn],
      reason: input.highRisk ? 'override' : allocation.reason,
      propensity: allocation.probabilities[drawn],
      feasible: allocation.feasible,
      probabilities: allocation.probabilities,
      draw: input.uniform,
    },
  };
}

/** The arm that the experiment's state or the unit's lane dictates, before any policy is asked. */
function settledArm(
  { experiment }: ExperimentSnapshot,
  { unit }: DecisionInput,
): { arm: number; reason: AssignmentReason } | null {
  const control = controlArm(experiment).position;
  if (experiment.status === 'completed') {
    const winner = experiment.arms.find((arm) => arm.key === experiment.winnerArm);
    return { arm: winner?.position ?? control, reason: 'winner' };
  }
  if (experiment.rolledBack) return { arm: control, reason: 'rollback' };
  if (experiment.status === 'paused') return { arm: control, reason: 'outsideTraffic' };
  const lane = laneOf(experiment, unit);
  return lane === 'experiment' ? null : { arm: control, reason: lane };
}

/** The arms marked strong; without any, the feasible arms with the highest prior belief. */
function strongArms({ experiment }: ExperimentSnapshot, feasible: readonly number[]): readonly number[] {
  const marked = feasible.filter((position) => experiment.arms[position].strong);
  if (marked.length > 0) return marked;
  const best = Math.max(...feasible.map((position) => experiment.arms[position].prior.mean));
  return feasible.filter((position) => experiment.arms[position].prior.mean === best);
}

function certain(arm: number, reason: AssignmentReason, draw: number): DecisionWithAllocation {
  return {
    allocation: null,
    decision: { arm, reason, propensity: 1, feasible: [arm], probabilities: [1], draw },
  };
}
