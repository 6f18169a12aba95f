import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  ChangeModels,
  ModelRegistry,
  modelPutSchema,
  modelViewSchema,
  toModelView,
  type KnownModel,
  type Model,
  type ModelPut,
} from '#arms';
import { modelIdSchema } from '#experiments';
import { Endpoint, ZodPipe } from '#platform';
import { decodeCursor, pageQuerySchema, pageSchema, toPage } from '../pagination.js';

const modelParamsSchema = z.strictObject({ id: modelIdSchema });
type Params = z.output<typeof modelParamsSchema>;
type Declared = KnownModel & { declared: Model };

const listQuerySchema = pageQuerySchema.extend({
  provider: z.string().min(1).max(64).optional(),
  status: modelPutSchema.shape.status.unwrap().optional(),
});

const isModelId = (value: string) => modelIdSchema.safeParse(value).success;

@Controller('v1/models')
export class ModelsController {
  constructor(
    private readonly change: ChangeModels,
    private readonly registry: ModelRegistry,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List the model registry by id: what is declared, observed and believed of each model',
    tag: 'Models',
    scope: 'read',
    query: listQuerySchema,
    response: pageSchema(modelViewSchema),
  })
  async list(@Query(new ZodPipe(listQuerySchema)) query: z.output<typeof listQuerySchema>) {
    const after = decodeCursor(query.cursor, isModelId) ?? '';
    await this.registry.refresh();
    const rows = (this.registry.list() as Declared[])
      .filter(({ declared }) => query.provider === undefined || declared.provider === query.provider)
      .filter(({ declared }) => query.status === undefined || declared.status === query.status)
      .filter(({ id }) => id > after)
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .slice(0, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, ({ id }) => id);
    return { items: items.map(toModelView), nextCursor };
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read a model',
    tag: 'Models',
    scope: 'read',
    params: modelParamsSchema,
    response: modelViewSchema,
    errors: ['model.not_found'],
  })
  async read(@Param(new ZodPipe(modelParamsSchema)) { id }: Params) {
    return toModelView((await this.change.find(id)) as Declared);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Declare a model, or replace its declaration; what is left out is not known',
    tag: 'Models',
    scope: 'admin',
    params: modelParamsSchema,
    body: modelPutSchema,
    response: modelViewSchema,
  })
  async put(
    @Param(new ZodPipe(modelParamsSchema)) { id }: Params,
    @Body(new ZodPipe(modelPutSchema)) body: ModelPut,
  ) {
    return toModelView((await this.change.put(id, body)) as Declared);
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Remove a model from the registry; the shipped catalogue does not bring it back',
    tag: 'Models',
    scope: 'admin',
    params: modelParamsSchema,
    status: 204,
    errors: ['model.not_found'],
  })
  async remove(@Param(new ZodPipe(modelParamsSchema)) { id }: Params): Promise<void> {
    await this.change.remove(id);
  }
}
