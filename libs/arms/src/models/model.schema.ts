import { z } from 'zod';
import { modelIdSchema } from '#experiments';
import { MODEL_STATUSES } from './model.js';

const usd = z.number().min(0).max(1e6).nullable();
const tokens = z.number().int().min(1).max(1e9).nullable();
const nameSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be 1-64 letters, digits or . _ -');

export const pricesSchema = z
  .strictObject({
    inputUsd: usd.default(null),
    cachedInputUsd: usd.default(null).describe('Null: cached input costs as much as any other'),
    outputUsd: usd.default(null),
  })
  .describe('US dollars per million tokens; null when not known');

const qualitySchema = z
  .record(nameSchema, z.number().min(0).max(1))
  .refine((quality) => Object.keys(quality).length <= 64, 'must name at most 64 tasks')
  .describe('Quality 0..1 by task; `default` speaks for the tasks that are not named');

const modelFields = {
  provider: nameSchema,
  pricesPerMillionTokens: pricesSchema.prefault({}),
  contextWindowTokens: tokens.default(null),
  maxOutputTokens: tokens.default(null),
  typicalLatencyMs: z.number().gt(0).max(1e7).nullable().default(null),
  quality: qualitySchema.default({}),
  capabilities: z.array(nameSchema).max(64).default([]),
  status: z.enum(MODEL_STATUSES).default('active'),
};

/** The whole declaration of a model; what is left out is not known. */
export const modelPutSchema = z.strictObject(modelFields).meta({ id: 'ModelPut' });

/** The shipped file of well-known models. */
export const catalogueSchema = z.object({
  date: z.iso.date(),
  source: z.string().min(1),
  models: z.array(z.strictObject({ id: modelIdSchema, ...modelFields })),
});

const nullableNumber = (description: string) => z.number().nullable().describe(description);

export const modelObservationSchema = z
  .object({
    rewards: z.number().describe('Weight of the objective values seen'),
    costUsdMean: nullableNumber('Mean cost of a request'),
    costCount: z.number(),
    latencyMsMean: nullableNumber('Geometric mean'),
    latencyCount: z.number(),
    successRate: nullableNumber('Share of successes among the requests that reported one'),
    successCount: z.number(),
    qualityByTask: z
      .record(z.string(), z.object({ mean: z.number(), weight: z.number() }))
      .describe('Mean objective 0..1 by task, from experiments whose objective is quality or success'),
  })
  .meta({ id: 'ModelObservation' });

export const modelViewSchema = z
  .object({
    id: modelIdSchema,
    ...modelPutSchema.shape,
    origin: z.enum(['catalogue', 'user']).describe('Who declared it: the shipped catalogue or a user'),
    observed: modelObservationSchema
      .nullable()
      .describe('What requests have shown; null before the first reward'),
    believed: z
      .object({
        latencyMs: nullableNumber('Declared and observed latency, weighed'),
        quality: z.record(z.string(), z.number()).describe('Declared and observed quality by task, weighed'),
      })
      .describe('What constraints and routes go by'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Model' });

export type ModelPut = z.output<typeof modelPutSchema>;
export type ModelView = z.input<typeof modelViewSchema>;
export type Catalogue = z.output<typeof catalogueSchema>;
