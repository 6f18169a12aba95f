import { Controller, Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { Endpoint, ZodPipe } from '#platform';
import { boundaryProposalViewSchema, ProposeBoundaries } from '#results';
import { experimentParamsSchema } from '../params.js';

@Controller('v1/experiments/:key/results/complexity-boundaries')
export class BoundariesController {
  constructor(private readonly proposeBoundaries: ProposeBoundaries) {}

  @Get()
  @Endpoint({
    summary: 'Where complexity levels should begin, going by which arms succeeded',
    description:
      'The latest proposal of the nightly job. Nothing acts on it: give `boundaries` to a classifier of your own ' +
      'when the evidence convinces you.',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    response: boundaryProposalViewSchema,
    errors: ['experiment.not_found'],
  })
  read(@Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>) {
    return this.proposeBoundaries.find(key);
  }
}
