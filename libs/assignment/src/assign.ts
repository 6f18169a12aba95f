import { Inject, Injectable } from '@nestjs/common';
import type { Allocation } from '#bandit';
import { ClassifyPrompt } from './classify/classify-prompt.js';
import { segmentName, type Experiment } from '#experiments';
import { Clock, ProblemError, newId } from '#platform';
import type { AssignmentCreate } from './assignment.schema.js';
import type { AssignmentRecord, RequestSegment } from './assignment.js';
import { decide } from './decide.js';
import { FeasibleArms, type Judgement } from './feasible-arms.js';
import { promptInput } from './prompt-text.js';
import { RecordDecisions } from './record-decisions.js';
import { DetectRepetition, type Repetition } from './rephrase/detect-repetition.js';
import { SketchRequest } from './rephrase/sketch-request.js';
import { callerSegment, classifiedSegment } from './resolve-segment.js';
import { SnapshotStore, type CurrentSnapshot } from './snapshot-store.js';
import type { PendingDecision } from './sticky.js';
import { UNIFORM_SOURCE, type UniformSource } from './uniform-source.js';

export interface Assigned {
  experiment: Experiment;
  record: AssignmentRecord;
  feasibility: Judgement;
  /** What the policy saw, when it was asked. */
  allocation: Allocation | null;
}

/** Which arm should serve this request? Answers when the decision is durable. */
@Injectable()
export class Assign {
  constructor(
    private readonly snapshots: SnapshotStore,
    private readonly recorder: RecordDecisions,
    private readonly clock: Clock,
    private readonly feasibleArms: FeasibleArms,
    private readonly classifyPrompt: ClassifyPrompt,
    private readonly sketchRequest: SketchRequest,
    private readonly detectRepetition: DetectRepetition,
    @Inject(UNIFORM_SOURCE) private readonly uniform: UniformSource,
  ) {}

  /** Throws `experiment.not_found`, `experiment.not_running`, `assignment.no_feasible_arm`, `request.invalid`. */
  async execute(request: AssignmentCreate): Promise<Assigned> {
    // Awaiting what is at hand would put every request back in the queue of microtasks.
    const current =
      this.snapshots.atHand(request.experiment) ?? (await this.snapshots.get(request.experiment));
    if (!current)
      throw new ProblemError(
        'experiment.not_found',
        `There is no experiment with the key "${request.experiment}".`,
      );
    const { experiment } = current.snapshot;
    assertAnswering(experiment);
    const segment = request.segment
      ? segmentGiven(experiment, request.segment)
      : await this.classify(experiment, request);
    const feasibility = this.feasibleArms.judge(experiment, request, segment);
    const message =
      request.conversationId === undefined ? null : await this.sketchRequest.execute(experiment, request);
    const repetition = message && (await this.detectRepetition.execute(experiment, message));
    const { pending, allocation } = this.draw(current, request, segment, feasibility, repetition);
    const record = await this.recorder.record({ ...pending, message });
    this.detectRepetition.remember(experiment, message, record);
    return { experiment, record, feasibility, allocation };
  }

  private async classify(experiment: Experiment, request: AssignmentCreate): Promise<RequestSegment> {
    const verdict = await this.classifyPrompt.execute(promptInput(request));
    return classifiedSegment(experiment.segments, verdict);
  }

  private draw(
    { snapshot, ageMs }: CurrentSnapshot,
    request: AssignmentCreate,
    segment: RequestSegment,
    { feasible }: Judgement,
    repetition: Repetition | null,
  ): { pending: PendingDecision; allocation: Allocation | null } {
    const { experiment } = snapshot;
    const createdAtMs = this.clock.nowMs();
    const id = newId(createdAtMs);
    const unitKey = unitKeyOf(experiment, request);
    const { decision, allocation } = decide(snapshot, {
      segment: segmentName(segment),
      feasible,
      unit: unitKey ?? id,
      uniform: this.uniform(),
      highRisk: request.risk === 'high',
      repetition,
    });
    snapshot.countServed(segmentName(segment), decision.arm);
    // Spelled out: spreading the decision costs as much as the rest of the draw.
    const record: AssignmentRecord = {
      arm: decision.arm,
      reason: decision.reason,
      propensity: decision.propensity,
      feasible: decision.feasible,
      probabilities: decision.probabilities,
      draw: decision.draw,
      id,
      experimentId: experiment.id,
      revision: experiment.revision,
      segment,
      epoch: experiment.arms[decision.arm].epoch,
      policy: experiment.policy.type,
      posteriorVersion: snapshot.posteriorVersion,
      posteriorAgeMs: ageMs,
      unitId: request.unitId ?? null,
      conversationId: request.conversationId ?? null,
      metadata: request.metadata ?? null,
      createdAtMs,
      windowClosesAtMs: createdAtMs + experiment.feedback.attributionWindowSeconds * 1000,
    };
    const keepsArm = unitKey !== null && (allocation !== null || decision.reason === 'onlyFeasible');
    const sticky =
      keepsArm && !repetition && request.risk !== 'high' ? stickiness(experiment, unitKey, feasible) : null;
    return { pending: { record, sticky }, allocation };
  }
}

function segmentGiven(
  experiment: Experiment,
  given: NonNullable<AssignmentCreate['segment']>,
): RequestSegment {
  const segment = callerSegment(experiment.segments, given);
  if ('problems' in segment)
    throw new ProblemError('request.invalid', 'The segment is not one of this experiment.', {
      errors: segment.problems,
    });
  return segment;
}

function assertAnswering(experiment: Experiment): void {
  if (experiment.status !== 'draft' && experiment.status !== 'archived') return;
  const hint =
    experiment.status === 'draft' ? ` Start it with POST /v1/experiments/${experiment.key}/start.` : '';
  throw new ProblemError(
    'experiment.not_running',
    `The experiment "${experiment.key}" is ${experiment.status} and assigns nothing.${hint}`,
  );
}

/** What keeps its arm, or null when every request is drawn anew. Throws `request.invalid` when its id is missing. */
function unitKeyOf(experiment: Experiment, request: AssignmentCreate): string | null {
  if (experiment.unit === 'request') return null;
  const [path, value] =
    experiment.unit === 'user' ? ['unitId', request.unitId] : ['conversationId', request.conversationId];
  if (value !== undefined) return value;
  throw new ProblemError('request.invalid', `This experiment assigns by ${experiment.unit}.`, {
    errors: [{ path: path!, message: `is required because the experiment's unit is "${experiment.unit}"` }],
  });
}

function stickiness(
  experiment: Experiment,
  unitKey: string,
  feasible: readonly number[],
): PendingDecision['sticky'] {
  return {
    unitKey,
    feasible,
    enabled: experiment.arms.filter((arm) => arm.enabled).map((arm) => arm.position),
    epochs: experiment.arms.map((arm) => arm.epoch),
  };
}
