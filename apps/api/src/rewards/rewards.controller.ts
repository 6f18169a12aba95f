import { Body, Controller, Param } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint, ProblemError, ZodPipe, validate } from '#platform';
import {
  IngestRewards,
  feedbackCreateSchema,
  rewardBatchSchema,
  rewardCreateSchema,
  rewardsAnswerSchema,
  type FeedbackCreate,
  type RewardsAnswer,
} from '#rewards';
import { metricParamsSchema } from '../params.js';
import { parseNdjson } from './parse-ndjson.js';

const bodySchema = z.union([rewardCreateSchema, rewardBatchSchema]);
const endpoint = { tag: 'Rewards', scope: 'reward', response: rewardsAnswerSchema, status: 202 } as const;

@Controller('v1')
export class RewardsController {
  constructor(private readonly ingest: IngestRewards) {}

  @Endpoint({
    ...endpoint,
    method: 'POST',
    path: 'rewards',
    summary: 'Report rewards: one, {"rewards": [...]}, or newline-delimited JSON',
    body: bodySchema,
    idempotent: true,
    errors: ['assignment.not_found', 'reward.out_of_range', 'reward.occurred_in_future', 'rate_limited'],
  })
  async create(@Body() body: unknown): Promise<RewardsAnswer> {
    if (typeof body === 'string') return this.ingest.many(parseNdjson(body));
    if (isBatch(body)) return this.ingest.many(validate(rewardBatchSchema, body).rewards);
    return answerOfOne(await this.ingest.one(validate(rewardCreateSchema, body)));
  }

  @Endpoint({
    ...endpoint,
    method: 'POST',
    path: 'feedback',
    summary: "A product's thumb buttons in one line",
    body: feedbackCreateSchema,
    idempotent: true,
    errors: ['assignment.not_found'],
  })
  async feedback(@Body(new ZodPipe(feedbackCreateSchema)) body: FeedbackCreate): Promise<RewardsAnswer> {
    return answerOfOne(await this.ingest.feedback(body));
  }

  @Endpoint({
    ...endpoint,
    method: 'DELETE',
    path: 'assignments/:id/rewards/:metric',
    summary: 'Take a value back; the posterior follows',
    params: metricParamsSchema,
    errors: ['assignment.not_found'],
  })
  async retract(
    @Param(new ZodPipe(metricParamsSchema)) { id, metric }: z.output<typeof metricParamsSchema>,
  ): Promise<RewardsAnswer> {
    return answerOfOne(
      await this.ingest.one({ assignmentId: id, metrics: { [metric]: null }, source: 'api' }),
    );
  }
}

function isBatch(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProblemError('request.invalid', 'The body must be a JSON object.', {
      errors: [{ path: '', message: 'must be one reward, or {"rewards": [...]}' }],
    });
  return Object.hasOwn(body, 'rewards');
}

function answerOfOne(outcome: 'accepted' | 'duplicate'): RewardsAnswer {
  return outcome === 'accepted'
    ? { accepted: 1, duplicates: 0, rejected: [] }
    : { accepted: 0, duplicates: 1, rejected: [] };
}
