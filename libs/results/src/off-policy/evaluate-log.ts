import type { ExperimentSnapshot } from '#assignment';
import {
  addOffPolicyRow,
  createOffPolicyState,
  createOutcomeModel,
  learnOutcome,
  offPolicyDiagnostics,
  offPolicyEstimate,
  predictRewards,
  type OffPolicyState,
  type OutcomeModel,
} from '#inference';
import { effectiveValue, rescale, type MetricEvidence } from '#rewards';
import { ownInterval, ownMean } from '../own-scale.js';
import type { OffPolicyRequest, OffPolicyResult } from './off-policy.schema.js';
import { learnsFromLog, targetLaw, type TargetLaw } from './target-policy.js';

/** One drawn decision of the log. */
export interface LoggedDecision {
  arm: number;
  propensity: number;
  feasible: number[];
  segment: string;
  day: string;
  evidence: MetricEvidence | null;
}

const NOTE =
  'Only decisions that a policy drew count, and of these only those with an objective value. Sticky, held-out, ' +
  'overridden and forced decisions have no probability to weigh them by and are left out.';

/** Adds the log up, row by row, for one policy. */
export class LogEvaluation {
  private readonly state: OffPolicyState;
  private readonly model: OutcomeModel;
  private readonly law: TargetLaw;
  private withoutReward = 0;
  private uncovered = 0;
  private rewardSum = 0;

  constructor(
    private readonly snapshot: ExperimentSnapshot,
    private readonly request: OffPolicyRequest,
  ) {
    const { policy, arms } = snapshot.experiment;
    this.state = createOffPolicyState(Math.max(policy.explorationFloor, 1e-3));
    this.model = createOutcomeModel(arms.length);
    this.law = targetLaw(snapshot, request.policy);
  }

  add({ arm, propensity, feasible, segment, day, evidence }: LoggedDecision): void {
    const effective = evidence && effectiveValue(evidence);
    const targetProbabilities = effective ? this.law(segment, feasible) : null;
    if (!effective) this.withoutReward++;
    else if (!targetProbabilities) this.uncovered++;
    else {
      const reward = rescale(effective.value, this.snapshot.experiment.objective);
      const row = { arm, propensity, reward, targetProbabilities, slices: [day, segment] };
      addOffPolicyRow(this.state, row, predictRewards(this.model, segment));
      learnOutcome(this.model, { segment, arm, reward });
      this.rewardSum += reward;
    }
  }

  result(notDrawn: number): OffPolicyResult {
    const { objective } = this.snapshot.experiment;
    const { estimator, policy } = this.request;
    const diagnostics = offPolicyDiagnostics(this.state);
    const refused = diagnostics.refusals.length > 0;
    const found = refused ? null : offPolicyEstimate(this.state, estimator);
    return {
      estimator,
      estimate: found && ownMean(found.estimate, objective),
      interval: found && ownInterval(found.interval.low, found.interval.high, objective),
      standardError: found && found.standardError * (objective.max - objective.min),
      logged: this.state.rows > 0 ? ownMean(this.rewardSum / this.state.rows, objective) : null,
      refused,
      decisions: {
        used: this.state.rows,
        withoutReward: this.withoutReward,
        notDrawn,
        uncovered: this.uncovered,
      },
      note: NOTE,
      diagnostics: {
        ...diagnostics,
        ...finite(diagnostics),
        slices: diagnostics.slices.map((slice) => ({ ...slice, ...finite(slice) })),
        cautions: [...diagnostics.cautions, ...(learnsFromLog(policy) ? [LEARNED_FROM_LOG] : [])],
      },
    };
  }
}

const LEARNED_FROM_LOG = {
  code: 'policyLearnedFromLog',
  text: 'The policy acts on what it learned from this very log, so the estimate is somewhat too favourable.',
};

/** What has no value is null in JSON. */
function finite({ meanWeight, standardError }: { meanWeight: number; standardError: number }) {
  const orNull = (value: number) => (Number.isFinite(value) ? value : null);
  return { meanWeight: orNull(meanWeight), standardError: orNull(standardError) };
}
