import { Inject, Injectable } from '@nestjs/common';
import {
  candidateOf,
  constraintRules,
  judgeArms,
  leastViolating,
  ModelRegistry,
  mustBeEnabled,
  mustBeInService,
  mustBeStrong,
  type ArmRule,
  type Candidate,
  type Exclusion,
  type Feasibility,
  type RequestShape,
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

/** What is judged once for an experiment as it is defined and the models as they are known. */
interface Standing {
  generation: number;
  candidates: readonly Candidate[];
  /** Tokens of the smallest context window that is known; a prompt that surely fits it need not be counted. */
  narrowestWindow: number;
  /** The judgement on a request that asks for nothing special. */
  usual: Judgement;
}

/** Which arms may serve a request? Asked before the draw, so that the propensities of the rest sum to 1. */
@Injectable()
export class FeasibleArms {
  private readonly standings = new WeakMap<Experiment, Standing>();

  constructor(
    private readonly registry: ModelRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** At least one arm is feasible. Throws `assignment.no_feasible_arm`. */
  judge(experiment: Experiment, request: AssignmentCreate, segment: RequestSegment): Judgement {
    const standing = this.standingOf(experiment);
    const outputTokens = expectedOutputTokens(this.config, segment.complexity);
    const surelyFits = requestTokensAtMost(request) + outputTokens <= standing.narrowestWindow;
    if (surelyFits && !request.constraints && request.risk !== 'high' && standing.usual.feasible.length > 0)
      return standing.usual;
    const promptTokens =
      request.constraints?.maxCostUsd === undefined && surelyFits ? null : requestTokens(request);
    const shape = { task: segment.task, promptTokens, outputTokens };
    const feasibility = judgeArms(standing.candidates, rulesFor(experiment, request, shape));
    if (feasibility.feasible.length > 0) return { ...feasibility, relaxed: [] };
    const relaxed = request.relax ? leastViolating(feasibility.excluded) : [];
    if (relaxed.length === 0) throw noFeasibleArm(feasibility.excluded);
    return { ...feasibility, feasible: relaxed.map(({ position }) => position), relaxed };
  }

  private standingOf(experiment: Experiment): Standing {
    const known = this.standings.get(experiment);
    if (known?.generation === this.registry.generation) return known;
    const candidates = experiment.arms.map((arm) => candidateOf(arm, this.registry.find(arm.model)));
    const standing = {
      generation: this.registry.generation,
      candidates,
      narrowestWindow: narrowestWindow(candidates),
      usual: { ...judgeArms(candidates, [mustBeEnabled, mustBeInService]), relaxed: [] },
    };
    this.standings.set(experiment, standing);
    return standing;
  }
}

function rulesFor(experiment: Experiment, request: AssignmentCreate, shape: RequestShape): ArmRule[] {
  const rules = constraintRules(request.constraints ?? {}, shape);
  return demandsStrength(experiment, request) ? [...rules, mustBeStrong] : rules;
}

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
