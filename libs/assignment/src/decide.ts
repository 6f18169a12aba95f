import { drawIndex, type Allocation } from '#bandit';
import { controlArm } from '#experiments';
import type { AssignmentReason, Decision } from './assignment.js';
import { laneOf } from './lanes.js';
import type { Repetition } from './rephrase/detect-repetition.js';
import type { ExperimentSnapshot } from './snapshot.js';
import { strongArms, strongerArms } from './stronger-arms.js';

export interface DecisionInput {
  segment: string;
  /** Positions of the arms that satisfy the request's constraints, ascending; at least one. */
  feasible: readonly number[];
  /** What the traffic and holdout shares are cut by: the user, the conversation or the request itself. */
  unit: string;
  /** Uniform in [0, 1). */
  uniform: number;
  highRisk: boolean;
  /** Present when the request asks the same again and wants a stronger arm. */
  repetition?: Repetition | null;
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
  const { candidates, overridden } = candidatesOf(snapshot, input);
  if (candidates.length === 1)
    return certain(candidates[0], overridden ? 'override' : 'onlyFeasible', input.uniform);
  const affordable = snapshot.onlyAffordable(input.segment, candidates);
  if (affordable !== null) return certain(affordable, 'onlyFeasible', input.uniform);
  const allocation = snapshot.allocation(input.segment, candidates);
  const drawn = drawIndex(allocation.probabilities, input.uniform);
  return {
    allocation,
    decision: {
      arm: allocation.feasible[drawn],
      reason: overridden ? 'override' : allocation.reason,
      propensity: allocation.probabilities[drawn],
      feasible: allocation.feasible,
      probabilities: allocation.probabilities,
      draw: input.uniform,
    },
  };
}

/** The arms that the draw is among, and whether the request itself narrowed them. */
function candidatesOf(
  snapshot: ExperimentSnapshot,
  { feasible, segment, highRisk, repetition }: DecisionInput,
): { candidates: readonly number[]; overridden: boolean } {
  const allowed = highRisk ? strongArms(snapshot, feasible) : feasible;
  if (!repetition) return { candidates: allowed, overridden: highRisk };
  const candidates = strongerArms(snapshot, segment, allowed, repetition.failedArm);
  return { candidates, overridden: highRisk || feasible.length > 1 };
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

function certain(arm: number, reason: AssignmentReason, draw: number): DecisionWithAllocation {
  return {
    allocation: null,
    decision: { arm, reason, propensity: 1, feasible: [arm], probabilities: [1], draw },
  };
}
