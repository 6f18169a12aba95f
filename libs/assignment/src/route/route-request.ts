import { Inject, Injectable } from '@nestjs/common';
import {
  expectedCostUsd,
  expectedLatencyMs,
  expectedQuality,
  ModelRegistry,
  type Constraints,
  type Exclusion,
  type KnownModel,
  type RequestShape,
} from '#arms';
import { CONFIG, ProblemError, type Config } from '#platform';
import { Assign, type Assigned } from '../assign.js';
import type { RequestSegment } from '../assignment.js';
import { ClassifyPrompt } from '../classify/classify-prompt.js';
import { expectedOutputTokens } from '../expected-output-tokens.js';
import { promptInput } from '../prompt-text.js';
import { requestTokens } from '../request-tokens.js';
import { cheapestModel, type Choice } from './cheapest-model.js';
import type { RouteRequestBody, RouteView } from './route.schema.js';

/** How many exclusions an explanation names; the registry may hold hundreds of models. */
const EXCLUSIONS_NAMED = 40;

type Shape = RequestShape & { promptTokens: number };

/** Which model should serve this prompt? With an experiment its policy answers, else the cheapest that is good enough. */
@Injectable()
export class RouteRequest {
  constructor(
    private readonly assign: Assign,
    private readonly classifyPrompt: ClassifyPrompt,
    private readonly registry: ModelRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws what `Assign` throws, and `route.no_feasible_model`. */
  async execute(request: RouteRequestBody): Promise<RouteView> {
    if (request.experiment === undefined) return this.routeByRegistry(request);
    return this.viewOfAssigned(
      request,
      await this.assign.execute({ ...request, experiment: request.experiment }),
    );
  }

  private async routeByRegistry(request: RouteRequestBody): Promise<RouteView> {
    const segment = await this.segmentOf(request);
    const shape = this.shapeOf(request, segment);
    const constraints = this.withDefaults(request, segment);
    const choice = cheapestModel(this.registry.list(), constraints, shape, request.relax === true);
    if ('excluded' in choice) throw noFeasibleModel(choice.excluded);
    return {
      ...this.modelFacts(choice.chosen, shape),
      segment,
      reason: reasonOf(choice, constraints, segment),
      ...(choice.violates && { relaxed: choice.violates.objections.map(({ reason }) => reason) }),
      assignment: null,
    };
  }

  private viewOfAssigned(
    request: RouteRequestBody,
    { experiment, record, feasibility }: Assigned,
  ): RouteView {
    const arm = experiment.arms[record.arm];
    const violated = feasibility.relaxed.find(({ position }) => position === record.arm);
    return {
      ...this.modelFacts(this.registry.find(arm.model), this.shapeOf(request, record.segment)),
      segment: record.segment,
      reason: `Arm "${arm.key}" of the experiment "${experiment.key}" (${record.reason}, probability ${record.propensity.toPrecision(3)}).`,
      ...(violated && { relaxed: violated.objections.map(({ reason }) => reason) }),
      assignment: {
        id: record.id,
        experiment: experiment.key,
        arm: arm.key,
        params: arm.params,
        propensity: record.propensity,
        reason: record.reason,
      },
    };
  }

  private async segmentOf(request: RouteRequestBody): Promise<RequestSegment> {
    if (request.segment) return { ...request.segment, confidence: 1, source: 'caller' };
    const { complexity, task, confidence, escalatedFrom } = await this.classifyPrompt.execute(
      promptInput(request),
    );
    return { complexity, task, confidence, source: 'classifier', ...(escalatedFrom && { escalatedFrom }) };
  }

  private shapeOf(request: RouteRequestBody, { complexity, task }: RequestSegment): Shape {
    return {
      task,
      promptTokens: requestTokens(request) ?? 0,
      outputTokens: expectedOutputTokens(this.config, complexity),
    };
  }

  /** What the caller leaves open is asked by the segment; a risky request asks for the quality of the hardest one. */
  private withDefaults(request: RouteRequestBody, { complexity, task }: RequestSegment): Constraints {
    const { minQualityByComplexity, capabilitiesByTask } = this.config;
    const usual = minQualityByComplexity[complexity] ?? minQualityByComplexity.moderate ?? 0;
    const floor = request.risk === 'high' ? Math.max(...Object.values(minQualityByComplexity)) : usual;
    return {
      minQuality: floor,
      capabilities: capabilitiesByTask[task] ?? [],
      ...request.constraints,
    };
  }

  private modelFacts(model: KnownModel, shape: Shape) {
    return {
      model: model.id,
      provider: model.declared?.provider ?? null,
      estimatedCostUsd: expectedCostUsd(model, { input: shape.promptTokens, output: shape.outputTokens }),
      estimatedLatencyMs: expectedLatencyMs(model),
      expectedQuality: expectedQuality(model, shape.task),
      estimatedTokens: { prompt: shape.promptTokens, answer: shape.outputTokens },
    };
  }
}

function reasonOf(
  choice: Choice,
  { minQuality, capabilities }: Constraints,
  segment: RequestSegment,
): string {
  const asked = [
    `a quality of ${minQuality} for ${segment.complexity} ${segment.task}`,
    ...(capabilities ?? []).map((capability) => `the capability ${capability}`),
  ].join(' and ');
  if (choice.violates)
    return `No model meets ${asked} and the constraints; of ${choice.considered} this one violates them least.`;
  return `The cheapest of ${choice.feasible} models (of ${choice.considered}) with ${asked} that meet the constraints.`;
}

function noFeasibleModel(excluded: readonly Exclusion[]): ProblemError {
  const errors = excluded
    .slice(0, EXCLUSIONS_NAMED)
    .map(({ arm, reason }) => ({ path: `models.${arm}`, message: reason }));
  const detail =
    excluded.length === 0
      ? 'The registry holds no model; declare one with PUT /v1/models/{id}.'
      : `None of the ${excluded.length} models of the registry can serve this request; errors say why.`;
  return new ProblemError('route.no_feasible_model', detail, { errors });
}
