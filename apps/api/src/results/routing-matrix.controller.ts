import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint, ZodPipe } from '#platform';
import { ReadRoutingMatrix, routingMatrixViewSchema } from '#results';
import { experimentParamsSchema } from '../params.js';

const timeSchema = z.iso.datetime({ offset: true }).optional();

const matrixQuerySchema = z.strictObject({
  from: timeSchema.describe('Only decisions made at this time or later'),
  to: timeSchema.describe('Only decisions made before this time'),
  successAt: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('Without a `success` metric: the objective, rescaled to 0..1 with 1 best, that counts as one'),
});

const millisecondsOf = (time: string | undefined) => (time === undefined ? undefined : Date.parse(time));

@Controller('v1/experiments/:key/results/routing-matrix')
export class RoutingMatrixController {
  constructor(private readonly readMatrix: ReadRoutingMatrix) {}

  @Get()
  @Endpoint({
    summary:
      'Where hard requests went to small arms, and easy ones to strong arms, by segment with intervals',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    query: matrixQuerySchema,
    response: routingMatrixViewSchema,
    errors: ['experiment.not_found'],
  })
  read(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>,
    @Query(new ZodPipe(matrixQuerySchema)) { from, to, successAt }: z.output<typeof matrixQuerySchema>,
  ) {
    return this.readMatrix.execute(key, {
      fromMs: millisecondsOf(from),
      toMs: millisecondsOf(to),
      successAt,
    });
  }
}
