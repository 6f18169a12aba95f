import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint, ZodPipe } from '#platform';
import { ReadResults, resultsViewSchema } from '#results';
import { VerifyPosteriors } from '#rewards';
import { experimentParamsSchema } from '../params.js';

const resultsQuerySchema = z.strictObject({
  segment: z.string().max(80).optional().describe('Only this segment, as complexity:task'),
});

const verificationSchema = z
  .object({
    equal: z.boolean().describe('Every posterior equals what its ledger says'),
    events: z.number().int(),
    pending: z.number().int().describe('Events not folded yet; left out on both sides'),
    quarantined: z.number().int().describe('Events that could not be folded and were put aside'),
    cells: z.number().int(),
    differences: z.array(
      z.object({
        segment: z.string(),
        arm: z.number().int(),
        epoch: z.number().int(),
        field: z.string(),
        stored: z.number(),
        replayed: z.number(),
      }),
    ),
  })
  .meta({ id: 'Verification' });

type Params = z.output<typeof experimentParamsSchema>;

@Controller('v1/experiments/:key')
export class ResultsController {
  constructor(
    private readonly readResults: ReadResults,
    private readonly verifyPosteriors: VerifyPosteriors,
  ) {}

  @Get('results')
  @Endpoint({
    summary: 'What the experiment has found so far',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    query: resultsQuerySchema,
    response: resultsViewSchema,
    errors: ['experiment.not_found'],
  })
  results(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Query(new ZodPipe(resultsQuerySchema)) query: z.output<typeof resultsQuerySchema>,
  ) {
    return this.readResults.execute(key, query);
  }

  @Post('verify')
  @Endpoint({
    summary: 'Recompute every posterior from the ledger and report any difference',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    response: verificationSchema,
    status: 200,
    errors: ['experiment.not_found'],
  })
  verify(@Param(new ZodPipe(experimentParamsSchema)) { key }: Params) {
    return this.verifyPosteriors.execute(key);
  }
}
