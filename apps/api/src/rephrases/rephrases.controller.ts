import { Controller, Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { Endpoint, ZodPipe } from '#platform';
import { ReadRephrases, rephrasesViewSchema } from '#rewards';
import { experimentParamsSchema } from '../params.js';

@Controller('v1/experiments/:key/rephrases')
export class RephrasesController {
  constructor(private readonly readRephrases: ReadRephrases) {}

  @Get()
  @Endpoint({
    summary: 'How often users had to ask again, and whether people agree with that reading',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    response: rephrasesViewSchema,
    errors: ['experiment.not_found'],
  })
  read(@Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>) {
    return this.readRephrases.execute(key);
  }
}
