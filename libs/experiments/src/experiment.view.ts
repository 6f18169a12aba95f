import { z } from 'zod';
import { EXPERIMENT_STATUSES, type Experiment } from './experiment.js';
import {
  budgetSchema,
  feedbackSchema,
  guardrailSchema,
  objectiveSchema,
  policySchema,
  priorSchema,
  rephraseSchema,
  segmentsSchema,
  tagsSchema,
} from './experiment.schema.js';
import { freeFormSchema, keySchema, modelIdSchema, shareSchema } from './keys.schema.js';

const timeSchema = z.iso.datetime();

export const armViewSchema = z
  .object({
    key: keySchema,
    model: modelIdSchema,
    control: z.boolean(),
    weight: z.number(),
    enabled: z.boolean(),
    strong: z.boolean(),
    params: freeFormSchema,
    prior: priorSchema,
    epoch: z.number().int().describe('Grows by one when the model behind the arm changes'),
  })
  .meta({ id: 'Arm' });

export const experimentViewSchema = z
  .object({
    id: z.uuid(),
    key: keySchema,
    name: z.string(),
    description: z.string(),
    status: z.enum(EXPERIMENT_STATUSES),
    unit: z.enum(['request', 'conversation', 'user']),
    arms: z.array(armViewSchema),
    policy: policySchema,
    segments: segmentsSchema,
    objective: objectiveSchema,
    feedback: feedbackSchema,
    rephrase: rephraseSchema,
    holdoutShare: shareSchema,
    trafficShare: shareSchema,
    guardrails: z.array(guardrailSchema),
    budget: budgetSchema,
    tags: tagsSchema,
    revision: z.number().int(),
    winner: z.string().nullable(),
    rolledBack: z.boolean().describe('All traffic goes to the control until resumed by hand'),
    createdAt: timeSchema,
    updatedAt: timeSchema,
    startedAt: timeSchema.nullable(),
    completedAt: timeSchema.nullable(),
  })
  .meta({ id: 'Experiment' });

export const revisionViewSchema = z
  .object({
    revision: z.number().int(),
    action: z.string(),
    changedAt: timeSchema,
    changedBy: z.string(),
    changes: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'ExperimentRevision' });

export type ExperimentView = z.input<typeof experimentViewSchema>;
export type RevisionView = z.input<typeof revisionViewSchema>;

/** What a client sees of an experiment. */
export function toExperimentView(experiment: Experiment): ExperimentView {
  const { arms, winnerArm, createdAt, updatedAt, startedAt, completedAt, ...rest } = experiment;
  return {
    ...rest,
    arms: arms.map(({ position: _position, params, ...arm }) => ({ ...arm, params: params as never })),
    winner: winnerArm,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    completedAt: completedAt?.toISOString() ?? null,
  };
}
