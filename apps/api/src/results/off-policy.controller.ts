import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Endpoint, Idempotent, ZodPipe } from '#platform';
import {
  EvaluatePolicy,
  offPolicyRequestSchema,
  offPolicyRunSchema,
  PlanExperiment,
  planRequestSchema,
  planViewSchema,
  type OffPolicyRequest,
  type OffPolicyRun,
  type PlanRequest,
} from '#results';
import { experimentParamsSchema, offPolicyParamsSchema } from '../params.js';

/** What might have been, and what it would take. */
@Controller('v1')
export class OffPolicyController {
  constructor(
    private readonly evaluatePolicy: EvaluatePolicy,
    private readonly planExperiment: PlanExperiment,
  ) {}

  @Post('experiments/:key/off-policy')
  @Idempotent()
  @Endpoint({
    summary: 'What another policy would have earned on the logged traffic',
    description:
      'A small log is answered at once (200, completed). A large one is read in the background (202): ask again at ' +
      'the address in `location`.',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    body: offPolicyRequestSchema,
    response: offPolicyRunSchema,
    status: 200,
    errors: ['experiment.not_found'],
  })
  async ask(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>,
    @Body(new ZodPipe(offPolicyRequestSchema)) body: OffPolicyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OffPolicyRun> {
    const run = await this.evaluatePolicy.ask(key, body);
    if (run.id !== null) void reply.status(202).header('location', `/v1/off-policy/${run.id}`);
    return run;
  }

  @Get('off-policy/:id')
  @Endpoint({
    summary: 'Progress and answer of an off-policy evaluation',
    tag: 'Results',
    scope: 'read',
    params: offPolicyParamsSchema,
    response: offPolicyRunSchema,
    errors: ['off_policy.not_found'],
  })
  find(@Param(new ZodPipe(offPolicyParamsSchema)) { id }: z.output<typeof offPolicyParamsSchema>) {
    return this.evaluatePolicy.find(id);
  }

  @Post('plan')
  @Endpoint({
    summary: 'How many decisions an experiment will need',
    tag: 'Results',
    scope: 'read',
    body: planRequestSchema,
    response: planViewSchema,
    status: 200,
  })
  plan(@Body(new ZodPipe(planRequestSchema)) body: PlanRequest) {
    return this.planExperiment.execute(body);
  }
}
