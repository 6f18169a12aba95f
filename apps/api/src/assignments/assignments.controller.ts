import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  Assign,
  assignmentBatchSchema,
  assignmentCreateSchema,
  assignmentViewSchema,
  toAssignmentView,
  toExplanation,
} from '#assignment';
import {
  bodyOf,
  Direct,
  Endpoint,
  Idempotent,
  problemDocument,
  problemSchema,
  toProblem,
  validate,
  ZodPipe,
} from '#platform';
import { assignmentParamsSchema } from '../params.js';
import { ReadAssignment, assignmentWithRewardsSchema } from './read-assignment.js';

const explainQuerySchema = z.strictObject({
  explain: z
    .enum(['true', 'false'])
    .optional()
    .describe("true adds every arm's probability, posterior and exclusion"),
});

const batchAnswerSchema = z
  .object({ assignments: z.array(z.union([assignmentViewSchema, z.object({ problem: problemSchema })])) })
  .meta({ id: 'AssignmentBatchAnswer' });

@Controller('v1/assignments')
export class AssignmentsController {
  constructor(
    private readonly assign: Assign,
    private readonly readAssignment: ReadAssignment,
  ) {}

  @Post()
  @Direct()
  @Idempotent()
  @Endpoint({
    summary: 'Which arm should serve this request?',
    tag: 'Assignments',
    scope: 'assign',
    query: explainQuerySchema,
    body: assignmentCreateSchema,
    response: assignmentViewSchema,
    status: 201,
    errors: ['experiment.not_found', 'experiment.not_running', 'assignment.no_feasible_arm', 'rate_limited'],
  })
  async create(request: FastifyRequest) {
    const explain = wantsExplanation(request);
    const assigned = await this.assign.execute(bodyOf(assignmentCreateSchema, request));
    const view = toAssignmentView(assigned);
    if (!explain) return view;
    const shadowPrice = assigned.allocation?.shadowPrice ?? null;
    return { ...view, shadowPrice, explanation: toExplanation(assigned) };
  }

  @Post('batch')
  @Idempotent()
  @Endpoint({
    summary: 'Up to 1,000 assignments, each answered or refused on its own, in order',
    tag: 'Assignments',
    scope: 'assign',
    body: assignmentBatchSchema,
    response: batchAnswerSchema,
    status: 201,
  })
  async createBatch(
    @Body(new ZodPipe(assignmentBatchSchema)) body: z.output<typeof assignmentBatchSchema>,
    @Req() { id: requestId }: FastifyRequest,
  ) {
    return { assignments: await Promise.all(body.assignments.map((item) => this.attempt(item, requestId))) };
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read a decision back, with its rewards',
    tag: 'Assignments',
    scope: 'read',
    params: assignmentParamsSchema,
    response: assignmentWithRewardsSchema,
    errors: ['assignment.not_found'],
  })
  read(@Param(new ZodPipe(assignmentParamsSchema)) { id }: z.output<typeof assignmentParamsSchema>) {
    return this.readAssignment.execute(id);
  }

  private async attempt(item: unknown, requestId: string) {
    try {
      return toAssignmentView(await this.assign.execute(validate(assignmentCreateSchema, item)));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status >= 500) throw error;
      return { problem: problemDocument(problem, requestId) };
    }
  }
}

/** Most requests have no query, and then there is nothing to validate. */
function wantsExplanation({ url, query }: FastifyRequest): boolean {
  return url.includes('?') && validate(explainQuerySchema, query, 'query').explain === 'true';
}
