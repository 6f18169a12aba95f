import { Body, Controller, Param } from '@nestjs/common';
import { z } from 'zod';
import {
  experimentViewSchema,
  keySchema,
  toExperimentView,
  TransitionExperiment,
  type Transition,
} from '#experiments';
import { Actor, Endpoint, ZodPipe } from '#platform';
import { experimentParamsSchema } from '../params.js';

type Params = z.output<typeof experimentParamsSchema>;

const noBodySchema = z.strictObject({}).optional();
const completeSchema = z
  .strictObject({ winner: keySchema.optional() })
  .default({})
  .meta({ id: 'ExperimentComplete' });
type Complete = z.output<typeof completeSchema>;

const transition = (path: Transition, summary: string) =>
  ({
    method: 'POST',
    path: `:key/${path}`,
    summary,
    tag: 'Experiments',
    scope: 'admin',
    params: experimentParamsSchema,
    response: experimentViewSchema,
    status: 200,
    errors: ['experiment.not_found', 'experiment.invalid_transition'],
  }) as const;

@Controller('v1/experiments')
export class LifecycleController {
  constructor(private readonly transition: TransitionExperiment) {}

  @Endpoint({ ...transition('start', 'draft -> running'), body: noBodySchema })
  start(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(noBodySchema)) _body: unknown,
    @Actor() actor: string,
  ) {
    return this.move(key, 'start', actor);
  }

  @Endpoint({
    ...transition('pause', 'running -> paused; the control answers meanwhile'),
    body: noBodySchema,
  })
  pause(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(noBodySchema)) _body: unknown,
    @Actor() actor: string,
  ) {
    return this.move(key, 'pause', actor);
  }

  @Endpoint({ ...transition('resume', 'paused -> running; also ends a rollback'), body: noBodySchema })
  resume(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(noBodySchema)) _body: unknown,
    @Actor() actor: string,
  ) {
    return this.move(key, 'resume', actor);
  }

  @Endpoint({
    ...transition(
      'complete',
      'running or paused -> completed; the winner, or the control, answers from then on',
    ),
    body: completeSchema,
  })
  complete(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(completeSchema)) body: Complete,
    @Actor() actor: string,
  ) {
    return this.move(key, 'complete', actor, body.winner);
  }

  @Endpoint({
    ...transition('archive', 'completed -> archived; nothing is assigned any more'),
    body: noBodySchema,
  })
  archive(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(noBodySchema)) _body: unknown,
    @Actor() actor: string,
  ) {
    return this.move(key, 'archive', actor);
  }

  private async move(key: string, transition: Transition, actor: string, winner?: string) {
    return toExperimentView(await this.transition.execute(key, transition, actor, winner ?? null));
  }
}
