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
    equal: z.boolean().describe('Every posterior and every roll-up equals what the logs say'),
    events: z.number().int().describe('Events in the ledger'),
    pending: z.number().int().describe('Events not folded yet; left out on both sides'),
    quarantined: z.number().int().describe('Events that could not be folded and were put aside'),
    cells: z.number().int().describe('Posteriors compared'),
    rollups: z
      .object({
        rows: z.number().int().describe('Rows of the roll-ups that results are read from'),
        differences: z.number().int().describe('Numbers in them that differ from the logs'),
      })
      .describe('The roll-ups compared with the logs'),
    differences: z
      .array(
        z.object({
          segment: z.string().describe('Segment of the posterior'),
          arm: z.number().int().describe('Position of the arm'),
          epoch: z.number().int().describe("Epoch of the arm's model"),
          field: z.string().describe('Name of the sum that differs'),
          stored: z.number().describe('The sum as stored'),
          replayed: z.number().describe('The sum as the ledger says'),
        }),
      )
      .describe('Every sum that differs'),
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
