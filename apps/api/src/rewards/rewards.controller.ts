import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { Direct, Endpoint, Idempotent, NdjsonBody, validate, ZodPipe } from '#platform';
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
import { parseLines } from './parse-lines.js';

const bodySchema = z.union([rewardCreateSchema, rewardBatchSchema]).meta({ id: 'RewardsBody' });

const endpoint = { tag: 'Rewards', scope: 'reward', response: rewardsAnswerSchema, status: 202 } as const;

@Controller('v1')
export class RewardsController {
  constructor(private readonly ingest: IngestRewards) {}

  @Post('rewards')
  @Direct()
  @Idempotent()
  @Endpoint({
    ...endpoint,
    summary: 'Report rewards: one, {"rewards": [...]}, or newline-delimited JSON',
    body: bodySchema,
    ndjson: true,
    errors: ['assignment.not_found', 'reward.out_of_range', 'reward.occurred_in_future', 'rate_limited'],
  })
  async create({ body }: FastifyRequest): Promise<RewardsAnswer> {
    if (body instanceof NdjsonBody) return this.ingest.many(parseLines(body.lines));
    if (isBatch(body)) return this.ingest.many(validate(rewardBatchSchema, body).rewards);
    return answerOfOne(await this.ingest.one(validate(rewardCreateSchema, body)));
  }

  @Post('feedback')
  @Idempotent()
  @Endpoint({
    ...endpoint,
    summary: "A product's thumb buttons in one line",
    body: feedbackCreateSchema,
    errors: ['assignment.not_found'],
  })
  async feedback(@Body(new ZodPipe(feedbackCreateSchema)) body: FeedbackCreate): Promise<RewardsAnswer> {
    return answerOfOne(await this.ingest.feedback(body));
  }

  @Delete('assignments/:id/rewards/:metric')
  @Endpoint({
    ...endpoint,
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
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'rewards');
}

function answerOfOne(outcome: 'accepted' | 'duplicate'): RewardsAnswer {
  return outcome === 'accepted'
    ? { accepted: 1, duplicates: 0, rejected: [] }
    : { accepted: 0, duplicates: 1, rejected: [] };
}
