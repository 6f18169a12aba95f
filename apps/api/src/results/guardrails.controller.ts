import { Controller, Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { guardrailsViewSchema, ReadGuardrails } from '#guardrails';
import { Endpoint, ZodPipe } from '#platform';
import { experimentParamsSchema } from '../params.js';

@Controller('v1/experiments/:key/guardrails')
export class GuardrailsController {
  constructor(private readonly readGuardrails: ReadGuardrails) {}

  @Get()
  @Endpoint({
    summary: 'Where the guardrails stand, and the evidence of those that fired',
    description:
      'An action is undone by hand: PATCH the arm with `enabled: true`, or resume the experiment. What has been ' +
      'evidence of an action does not count again.',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    response: guardrailsViewSchema,
    errors: ['experiment.not_found'],
  })
  read(@Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>) {
    return this.readGuardrails.execute(key);
  }
}
