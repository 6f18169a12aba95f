import { applyDecorators, Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  experimentViewSchema,
  keySchema,
  toExperimentView,
  TransitionExperiment,
  type Transition,
} from '#experiments';
import { Endpoint, ZodPipe } from '#platform';
import { Actor } from '../actor.decorator.js';
import { experimentParamsSchema } from '../params.js';

type Params = z.output<typeof experimentParamsSchema>;

const nothingSchema = z
  .strictObject({})
  .nullish()
  .transform(() => ({}));
const completeSchema = z
  .strictObject({ winner: keySchema.optional() })
  .nullish()
  .transform((body) => body ?? {});
type Complete = { winner?: string };

const Transitions = (transition: Transition, summary: string, body: z.ZodType = nothingSchema) =>
  applyDecorators(
    Post(`:key/${transition}`),
    Endpoint({
      summary,
      tag: 'Experiments',
      scope: 'admin',
      params: experimentParamsSchema,
      body,
      response: experimentViewSchema,
      errors: ['experiment.not_found', 'experiment.invalid_transition'],
    }),
  );

@Controller('v1/experiments')
export class LifecycleController {
  constructor(private readonly transition: TransitionExperiment) {}

  @Transitions('start', 'draft -> running')
  start(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(nothingSchema)) _body: object,
    @Actor() actor: string,
  ) {
    return this.move(key, 'start', actor);
  }

  @Transitions('pause', 'running -> paused; the control answers meanwhile')
  pause(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(nothingSchema)) _body: object,
    @Actor() actor: string,
  ) {
    return this.move(key, 'pause', actor);
  }

  @Transitions('resume', 'paused -> running; also ends a rollback')
  resume(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(nothingSchema)) _body: object,
    @Actor() actor: string,
  ) {
    return this.move(key, 'resume', actor);
  }

  @Transitions(
    'complete',
    'running or paused -> completed; the winner, or the control, answers from then on',
    completeSchema,
  )
  complete(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(completeSchema)) body: Complete,
    @Actor() actor: string,
  ) {
    return this.move(key, 'complete', actor, body.winner);
  }

  @Transitions('archive', 'completed -> archived; nothing is assigned any more')
  archive(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(nothingSchema)) _body: object,
    @Actor() actor: string,
  ) {
    return this.move(key, 'archive', actor);
  }

  private async move(key: string, transition: Transition, actor: string, winner?: string) {
    return toExperimentView(await this.transition.execute(key, transition, actor, winner ?? null));
  }
}
