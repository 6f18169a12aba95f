import { Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint, ZodPipe } from '#platform';
import {
  ReadResults,
  ReadTimeline,
  resultsQuerySchema,
  resultsViewSchema,
  timelineQuerySchema,
  timelineViewSchema,
  toCsv,
} from '#results';
import { VerifyPosteriors } from '#rewards';
import { experimentParamsSchema } from '../params.js';

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

type ResultsQuery = z.output<typeof resultsQuerySchema>;
type Params = z.output<typeof experimentParamsSchema>;

@Controller('v1/experiments/:key')
export class ResultsController {
  constructor(
    private readonly readResults: ReadResults,
    private readonly readTimeline: ReadTimeline,
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
    @Query(new ZodPipe(resultsQuerySchema)) query: ResultsQuery,
  ) {
    return this.readResults.execute(key, query);
  }

  @Get('results.csv')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Endpoint({
    summary: 'The rows of the results for a spreadsheet: first all segments together, then each',
    description:
      'Same figures as `results`; `interval.low` and `interval.high` are the two ends of `interval`.',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    query: resultsQuerySchema,
    errors: ['experiment.not_found'],
  })
  async csv(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Query(new ZodPipe(resultsQuerySchema)) query: ResultsQuery,
  ): Promise<string> {
    return toCsv(await this.readResults.execute(key, query));
  }

  @Get('results/timeline')
  @Endpoint({
    summary: 'Traffic, quality and cost per arm over time',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    query: timelineQuerySchema,
    response: timelineViewSchema,
    errors: ['experiment.not_found'],
  })
  timeline(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Query(new ZodPipe(timelineQuerySchema)) query: z.output<typeof timelineQuerySchema>,
  ) {
    return this.readTimeline.execute(key, query);
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
