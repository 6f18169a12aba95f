import { Inject, Injectable } from '@nestjs/common';
import {
  candidateOf,
  constraintRules,
  judgeArms,
  leastViolating,
  ModelRegistry,
  mustBeStrong,
  type ArmRule,
  type Candidate,
  type Exclusion,
  type Feasibility,
} from '#arms';
import type { Experiment } from '#experiments';
import { CONFIG, ProblemError, type Config } from '#platform';
import type { AssignmentCreate } from './assignment.schema.js';
import type { RequestSegment } from './assignment.js';
import { expectedOutputTokens } from './expected-output-tokens.js';
import { requestTokens, requestTokensAtMost } from './request-tokens.js';

export interface Judgement extends Feasibility {
  /** The feasible arms that are so only because the request said `relax`. */
  relaxed: Exclusion[];
}

/** Which arms may serve a request? Asked before the draw, so that the propensities of the rest sum to 1. */
@Injectable()
export class FeasibleArms {
  constructor(
    private readonly registry: ModelRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** At least one arm is feasible. Throws `assignment.no_feasible_arm`. */
  judge(experiment: Experiment, request: AssignmentCreate, segment: RequestSegment): Judgement {
    const candidates = experiment.arms.map((arm) => candidateOf(arm, this.registry.find(arm.model)));
    const feasibility = judgeArms(candidates, this.rulesFor(experiment, candidates, request, segment));
    if (feasibility.feasible.length > 0) return { ...feasibility, relaxed: [] };
    const relaxed = request.relax ? leastViolating(feasibility.excluded) : [];
    if (relaxed.length === 0) throw noFeasibleArm(feasibility.excluded);
    return { ...feasibility, feasible: relaxed.map(({ position }) => position), relaxed };
  }

  private rulesFor(
    experiment: Experiment,
    candidates: readonly Candidate[],
    request: AssignmentCreate,
    segment: RequestSegment,
  ): ArmRule[] {
    const outputTokens = expectedOutputTokens(this.config, segment.complexity);
    const mustCount =
      request.constraints?.maxCostUsd !== undefined ||
      requestTokensAtMost(request) + outputTokens > narrowestWindow(candidates);
    const promptTokens = mustCount ? requestTokens(request) : null;
    const rules = constraintRules(request.constraints ?? {}, {
      task: segment.task,
      promptTokens,
      outputTokens,
    });
    return demandsStrength(experiment, request) ? [...rules, mustBeStrong] : rules;
  }
}

/** The smallest context window that is known; a prompt that surely fits it need not be counted. */
function narrowestWindow(candidates: readonly Candidate[]): number {
  return candidates.reduce(
    (least, { model }) => Math.min(least, model.declared?.contextWindowTokens ?? Infinity),
    Infinity,
  );
}

/** A risky request asks for a strong arm where a policy would be asked; a settled experiment keeps its settlement. */
function demandsStrength({ status, rolledBack, arms }: Experiment, { risk }: AssignmentCreate): boolean {
  return risk === 'high' && status === 'running' && !rolledBack && arms.some(({ strong }) => strong);
}

function noFeasibleArm(excluded: readonly Exclusion[]): ProblemError {
  const reasons = excluded.map(({ arm, reason }) => `"${arm}" ${reason}`).join(', ');
  return new ProblemError('assignment.no_feasible_arm', `No arm can serve this request: ${reasons}.`, {
    errors: excluded.flatMap(({ arm, objections }) =>
      objections.map(({ reason, constraint }) => ({
        path: `arms.${arm}`,
        message: `${constraint}: ${reason}`,
      })),
    ),
  });
}
