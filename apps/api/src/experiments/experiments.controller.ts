import { Body, Controller, Get, Headers, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  ChangeExperiment,
  CreateExperiment,
  EXPERIMENT_STATUSES,
  ExperimentsRepository,
  PatchExperiment,
  experimentCreateSchema,
  experimentPatchSchema,
  experimentViewSchema,
  revisionViewSchema,
  toExperimentView,
  type ExperimentCreate,
  type ExperimentPatch,
} from '#experiments';
import { Endpoint, ZodPipe, Idempotent } from '#platform';
import { Actor } from '../actor.decorator.js';
import { decodeCursor, pageQuerySchema, pageSchema, toPage } from '../pagination.js';
import { experimentParamsSchema } from '../params.js';
import { revisionOfIfMatch } from './if-match.js';

const listQuerySchema = pageQuerySchema.extend({ status: z.enum(EXPERIMENT_STATUSES).optional() });
type ListQuery = z.output<typeof listQuerySchema>;
type PageQuery = z.output<typeof pageQuerySchema>;
type Params = z.output<typeof experimentParamsSchema>;

const isId = (value: string) => z.uuid().safeParse(value).success;
const isRevision = (value: string) => /^\d{1,9}$/.test(value);

@Controller('v1/experiments')
export class ExperimentsController {
  constructor(
    private readonly create: CreateExperiment,
    private readonly change: ChangeExperiment,
    private readonly patch: PatchExperiment,
    private readonly experiments: ExperimentsRepository,
  ) {}

  @Post()
  @Idempotent()
  @Endpoint({
    summary: 'Create an experiment, as a draft',
    tag: 'Experiments',
    scope: 'admin',
    body: experimentCreateSchema,
    response: experimentViewSchema,
    status: 201,
    errors: ['experiment.key_taken'],
  })
  async createExperiment(
    @Body(new ZodPipe(experimentCreateSchema)) body: ExperimentCreate,
    @Actor() actor: string,
  ) {
    return toExperimentView(await this.create.execute(body, actor));
  }

  @Get()
  @Endpoint({
    summary: 'List experiments, newest first',
    tag: 'Experiments',
    scope: 'read',
    query: listQuerySchema,
    response: pageSchema(experimentViewSchema),
  })
  async list(@Query(new ZodPipe(listQuerySchema)) query: ListQuery) {
    const beforeId = decodeCursor(query.cursor, isId);
    const rows = await this.experiments.list({ limit: query.limit + 1, beforeId, status: query.status });
    const { items, nextCursor } = toPage(rows, query.limit, (experiment) => experiment.id);
    return { items: items.map(toExperimentView), nextCursor };
  }

  @Get(':key')
  @Endpoint({
    summary: 'Read an experiment',
    tag: 'Experiments',
    scope: 'read',
    params: experimentParamsSchema,
    response: experimentViewSchema,
    errors: ['experiment.not_found'],
  })
  async read(@Param(new ZodPipe(experimentParamsSchema)) { key }: Params) {
    return toExperimentView(await this.change.find(key));
  }

  @Patch(':key')
  @Endpoint({
    summary: 'Change an experiment; with If-Match only if it is still at that revision',
    tag: 'Experiments',
    scope: 'admin',
    params: experimentParamsSchema,
    body: experimentPatchSchema,
    response: experimentViewSchema,
    errors: ['experiment.not_found', 'experiment.immutable', 'experiment.revision_conflict'],
  })
  async patchExperiment(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Body(new ZodPipe(experimentPatchSchema)) body: ExperimentPatch,
    @Headers('if-match') ifMatch: string | undefined,
    @Actor() actor: string,
  ) {
    return toExperimentView(await this.patch.execute(key, body, actor, revisionOfIfMatch(ifMatch)));
  }

  @Get(':key/revisions')
  @Endpoint({
    summary: 'Who changed what, and when; newest first',
    tag: 'Experiments',
    scope: 'read',
    params: experimentParamsSchema,
    query: pageQuerySchema,
    response: pageSchema(revisionViewSchema),
    errors: ['experiment.not_found'],
  })
  async revisions(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: Params,
    @Query(new ZodPipe(pageQuerySchema)) query: PageQuery,
  ) {
    const { id } = await this.change.find(key);
    const before = decodeCursor(query.cursor, isRevision);
    const rows = await this.experiments.listRevisions(id, {
      limit: query.limit + 1,
      beforeRevision: before === undefined ? undefined : Number(before),
    });
    return toPage(rows, query.limit, ({ revision }) => String(revision));
  }
}
