import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { experimentEventSchema, ReadEvents } from '#guardrails';
import { Endpoint, ZodPipe } from '#platform';
import { decodeCursor, pageQuerySchema, pageSchema, toPage } from '../pagination.js';
import { experimentParamsSchema } from '../params.js';

const isId = (value: string) => z.uuid().safeParse(value).success;

@Controller('v1/experiments/:key/events')
export class EventsController {
  constructor(private readonly readEvents: ReadEvents) {}

  @Get()
  @Endpoint({
    summary:
      'What happened by itself, newest first: guardrails that fired, rewards that changed, learning that stood still',
    tag: 'Results',
    scope: 'read',
    params: experimentParamsSchema,
    query: pageQuerySchema,
    response: pageSchema(experimentEventSchema),
    errors: ['experiment.not_found'],
  })
  async list(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>,
    @Query(new ZodPipe(pageQuerySchema)) query: z.output<typeof pageQuerySchema>,
  ) {
    const beforeId = decodeCursor(query.cursor, isId);
    const events = await this.readEvents.execute(key, { limit: query.limit + 1, beforeId });
    return toPage(events, query.limit, ({ id }) => id);
  }
}
