import { Injectable } from '@nestjs/common';
import { SnapshotStore } from '#assignment';
import type { Experiment, Objective } from '#experiments';
import { Clock, newId, ProblemError, validate } from '#platform';
import { AssignmentDirectory } from './assignment-directory.js';
import { RecordRewardEvents, type RecordOutcome } from './record-reward-events.js';
import {
  rewardCreateSchema,
  type FeedbackCreate,
  type RewardCreate,
  type RewardsAnswer,
} from './reward.schema.js';

/** How far a client's clock may be ahead. */
const CLOCK_SKEW_MAX_MS = 5 * 60_000;

interface Extra {
  comment?: string;
}

/** Takes rewards in: each is durable in the ledger, or refused with its reason, when this answers. */
@Injectable()
export class IngestRewards {
  constructor(
    private readonly directory: AssignmentDirectory,
    private readonly snapshots: SnapshotStore,
    private readonly recorder: RecordRewardEvents,
    private readonly clock: Clock,
  ) {}

  /** Throws `assignment.not_found`, `reward.out_of_range`, `reward.occurred_in_future`. */
  async one(reward: RewardCreate, extra: Extra = {}): Promise<RecordOutcome> {
    // Awaiting what is at hand would put every reward back in the queue of microtasks.
    const assignment =
      this.directory.atHand(reward.assignmentId) ?? (await this.directory.find(reward.assignmentId));
    if (!assignment)
      throw new ProblemError(
        'assignment.not_found',
        `There is no assignment with the id ${reward.assignmentId}.`,
      );
    const experiment =
      this.snapshots.experimentAtHand(assignment.experimentId) ??
      (await this.snapshots.experimentById(assignment.experimentId));
    const receivedAtMs = this.clock.nowMs();
    const occurredAtMs = reward.occurredAt === undefined ? receivedAtMs : Date.parse(reward.occurredAt);
    assertNotInFuture(occurredAtMs, receivedAtMs);
    assertInRange(reward.metrics, experiment.objective);
    return this.recorder.record({
      id: newId(this.clock.nowMs()),
      assignmentId: reward.assignmentId.toLowerCase(),
      experimentId: assignment.experimentId,
      metrics: reward.metrics,
      weight: 1,
      source: reward.source,
      late: receivedAtMs > assignment.windowClosesAtMs,
      eventId: reward.eventId ?? null,
      comment: extra.comment ?? null,
      occurredAtMs,
      receivedAtMs,
    });
  }

  /** Each item on its own: one that is refused does not hold up the others. */
  async many(items: readonly unknown[]): Promise<RewardsAnswer> {
    const answer: RewardsAnswer = { accepted: 0, duplicates: 0, rejected: [] };
    await Promise.all(
      items.map(async (item, index) => {
        const outcome = await this.attempt(item);
        if (outcome === 'accepted') answer.accepted++;
        else if (outcome === 'duplicate') answer.duplicates++;
        else answer.rejected.push({ index, code: outcome.code, detail: outcome.message });
      }),
    );
    answer.rejected.sort((left, right) => left.index - right.index);
    return answer;
  }

  /** A thumb or a rating 0..1, as the experiment's objective and as the metric `rating`. */
  async feedback({ assignmentId, rating, comment }: FeedbackCreate): Promise<RecordOutcome> {
    const assignment = await this.directory.find(assignmentId);
    if (!assignment)
      throw new ProblemError('assignment.not_found', `There is no assignment with the id ${assignmentId}.`);
    const { objective } = await this.snapshots.experimentById(assignment.experimentId);
    const share = rating === 'up' ? 1 : rating === 'down' ? 0 : rating;
    const metrics: RewardCreate['metrics'] = {
      rating: share,
      [objective.metric]: objectiveValue(share, objective),
    };
    return this.one({ assignmentId, metrics, source: 'user' }, { comment });
  }

  private async attempt(item: unknown): Promise<RecordOutcome | ProblemError> {
    try {
      return await this.one(validate(rewardCreateSchema, item));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500 || error.code === 'rate_limited')
        throw error;
      return error.code === 'request.invalid' ? invalidReward(error) : error;
    }
  }
}

/** A rating 0..1 on the objective's own scale. A binary objective, like `success`, takes only yes or no. */
function objectiveValue(share: number, { metric, type, min, max, direction }: Objective): number | boolean {
  const good = direction === 'increase' ? share : 1 - share;
  if (metric === 'success') return good >= 0.5;
  if (type === 'binary') return good >= 0.5 ? 1 : 0;
  return min + good * (max - min);
}

/** A refused item names its faults in one sentence, as it has no list of its own. */
function invalidReward({ extra }: ProblemError): ProblemError {
  const faults = (extra.errors ?? []).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return new ProblemError('reward.invalid', faults.join('; '));
}

function assertNotInFuture(occurredAtMs: number, nowMs: number): void {
  if (occurredAtMs > nowMs + CLOCK_SKEW_MAX_MS)
    throw new ProblemError('reward.occurred_in_future', 'occurredAt lies more than five minutes ahead.');
}

function assertInRange(metrics: RewardCreate['metrics'], objective: Experiment['objective']): void {
  const raw = metrics[objective.metric];
  if (raw === undefined || raw === null) return;
  const value = Number(raw);
  const allowed =
    objective.type === 'binary' ? 'true, false, 0 or 1' : `a number in ${objective.min}..${objective.max}`;
  const fits =
    objective.type === 'binary'
      ? value === 0 || value === 1
      : value >= objective.min && value <= objective.max;
  if (fits) return;
  const message = `must be ${allowed}, the range of the experiment's objective`;
  throw new ProblemError('reward.out_of_range', `metrics.${objective.metric} ${message}.`, {
    errors: [{ path: `metrics.${objective.metric}`, message }],
  });
}
