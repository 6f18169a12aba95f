import { z } from 'zod';
import { COMPLEXITIES, TASKS } from '#classification';
import {
  freeFormSchema,
  keySchema,
  metricNameSchema,
  modelIdSchema,
  segmentValueSchema,
  shareSchema,
} from './keys.schema.js';

export const ARMS_MAX = 32;

const uniqueList = (max: number) =>
  z
    .array(segmentValueSchema)
    .min(1)
    .max(max)
    .refine((values) => new Set(values).size === values.length, 'must not repeat a value');

/** What is believed of an arm before any reward: mean quality 0..1 and how many rewards that belief is worth. */
export const priorSchema = z.strictObject({
  mean: z.number().gt(0).lt(1).default(0.5),
  strength: z.number().gt(0).max(10_000).default(2),
});

const armFields = {
  model: modelIdSchema,
  control: z.boolean(),
  weight: z.number().min(0).max(1e6),
  enabled: z.boolean(),
  strong: z.boolean().describe('May serve requests marked `risk: high`'),
  params: freeFormSchema,
  prior: priorSchema,
};

export const armCreateSchema = z.strictObject({
  key: keySchema,
  model: armFields.model,
  control: armFields.control.default(false),
  weight: armFields.weight.default(1),
  enabled: armFields.enabled.default(true),
  strong: armFields.strong.default(false),
  params: armFields.params.default({}),
  prior: armFields.prior.prefault({}),
});

export const armPatchSchema = z
  .strictObject({
    model: armFields.model.optional(),
    weight: armFields.weight.optional(),
    enabled: armFields.enabled.optional(),
    strong: armFields.strong.optional(),
    params: armFields.params.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'must change at least one field');

export const policySchema = z.strictObject({
  type: z.enum(['thompson', 'topTwoThompson', 'epsilonGreedy', 'ucb1', 'fixed']).default('thompson'),
  explorationFloor: z
    .number()
    .min(0)
    .max(0.5)
    .default(0.01)
    .describe('Least probability of each feasible arm'),
  warmupPerArm: z.number().int().min(0).max(10_000).default(0),
  epsilon: z.number().min(0).max(1).default(0.1),
  epsilonDecay: z.enum(['none', 'inverseTime']).default('none'),
  pooling: z.enum(['none', 'hierarchical']).default('hierarchical'),
  halfLifeHours: z
    .number()
    .gt(0)
    .max(87_600)
    .nullable()
    .default(null)
    .describe('Evidence counts half after this many hours; null forgets nothing. Fixed once started'),
  onChange: z
    .enum(['report', 'reset'])
    .default('report')
    .describe(
      'What happens when the rewards of an arm are found to have changed: an event, or also a soft reset that leaves every arm of the segment evidence worth ten rewards',
    ),
});

export const segmentsSchema = z.strictObject({
  complexity: uniqueList(16).default([...COMPLEXITIES]),
  task: uniqueList(32).default([...TASKS]),
});

export const objectiveSchema = z
  .strictObject({
    metric: metricNameSchema.default('quality'),
    type: z.enum(['bounded', 'binary']).default('bounded'),
    min: z.number().min(-1e9).max(1e9).default(0),
    max: z.number().min(-1e9).max(1e9).default(1),
    direction: z.enum(['increase', 'decrease']).default('increase'),
    costPenaltyPerUsd: z.number().min(0).max(1e6).default(0),
    latencyPenaltyPerSecond: z.number().min(0).max(1e3).default(0),
  })
  .refine((objective) => objective.min < objective.max, { path: ['min'], message: 'must be below max' })
  .refine((objective) => objective.type !== 'binary' || (objective.min === 0 && objective.max === 1), {
    path: ['type'],
    message: 'a binary objective has min 0 and max 1',
  });

export const feedbackSchema = z.strictObject({
  attributionWindowSeconds: z.number().int().min(1).max(7_776_000).default(86_400),
  onMissing: z.enum(['ignore', 'default']).default('ignore'),
  default: z
    .number()
    .optional()
    .describe('Folded when the window closes without the metric; the worst value unless given'),
});

export const rephraseSchema = z.strictObject({
  enabled: z.boolean().default(true),
  windowSeconds: z.number().int().min(1).max(86_400).default(600),
  value: z
    .number()
    .optional()
    .describe('What a rephrase says of the first answer; the worst value unless given'),
  minConfidence: z.number().min(0.5).max(1).default(0.9),
  weight: z.number().gt(0).max(1).default(0.5),
  minAgreement: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe(
      'Detection switches itself off when explicit feedback confirms a smaller share of its penalties',
    ),
  escalate: z
    .boolean()
    .default(false)
    .describe('A request that asks the same again is served by a stronger arm'),
});

export const guardrailSchema = z.strictObject({
  metric: metricNameSchema.describe('The metric that is watched'),
  direction: z.enum(['increase', 'decrease']).default('increase').describe('Which way is better'),
  threshold: z
    .union([
      z.number(),
      z.strictObject({
        relativeToControl: z
          .number()
          .min(-1e6)
          .max(1e6)
          .describe("Allowed change against the control's mean: -0.05 is five per cent below it"),
      }),
    ])
    .describe('The mean that is allowed, absolute or relative to the control'),
  minSamples: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(50)
    .describe('Values of an arm below which nothing is called a breach'),
  action: z
    .enum(['disableArm', 'pauseExperiment', 'rollback'])
    .default('disableArm')
    .describe('What happens to an arm that breaks it; `rollback` sends all traffic to the control'),
});

export const budgetSchema = z.strictObject({ hourlyUsd: z.number().gt(0).max(1e9).nullable().default(null) });

export const tagsSchema = z
  .record(keySchema, z.string().max(256))
  .refine((tags) => Object.keys(tags).length <= 32, 'must hold at most 32 tags');

const nameSchema = z.string().max(200);
const descriptionSchema = z.string().max(4_000);
const guardrailsSchema = z.array(guardrailSchema).max(32);
const unitSchema = z.enum(['request', 'conversation', 'user']);

const definitionFields = {
  unit: unitSchema.default('request'),
  policy: policySchema.prefault({}),
  segments: segmentsSchema.prefault({}),
  objective: objectiveSchema.prefault({}),
  feedback: feedbackSchema.prefault({}),
  rephrase: rephraseSchema.prefault({}),
  holdoutShare: shareSchema.default(0),
  trafficShare: shareSchema.default(1),
  guardrails: guardrailsSchema.default([]),
  budget: budgetSchema.prefault({}),
  tags: tagsSchema.default({}),
};

const armsSchema = z
  .array(armCreateSchema)
  .min(2, 'an experiment needs at least 2 arms')
  .max(ARMS_MAX)
  .superRefine((arms, context) => {
    const seen = new Set<string>();
    arms.forEach((arm, index) => {
      if (seen.has(arm.key))
        context.addIssue({ code: 'custom', path: [index, 'key'], message: 'is used twice' });
      seen.add(arm.key);
    });
    if (arms.filter((arm) => arm.control).length > 1)
      context.addIssue({ code: 'custom', message: 'at most one arm is the control' });
    if (!arms.some((arm) => arm.enabled))
      context.addIssue({ code: 'custom', message: 'at least one arm must be enabled' });
    if (!arms.some((arm) => arm.weight > 0))
      context.addIssue({ code: 'custom', message: 'at least one arm needs a weight above 0' });
  });

export const experimentCreateSchema = z
  .strictObject({
    key: keySchema,
    name: nameSchema.optional().describe('Defaults to the key'),
    description: descriptionSchema.default(''),
    arms: armsSchema,
    ...definitionFields,
  })
  .superRefine(checkValuesInRange)
  .meta({ id: 'ExperimentCreate' });

/** Every field optional; nested objects are merged into what is there and then checked as a whole. */
export const experimentPatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    description: descriptionSchema.optional(),
    unit: unitSchema.optional(),
    policy: partial(policySchema),
    segments: partial(segmentsSchema),
    objective: z
      .strictObject({
        metric: metricNameSchema,
        type: z.enum(['bounded', 'binary']),
        min: z.number(),
        max: z.number(),
        direction: z.enum(['increase', 'decrease']),
        costPenaltyPerUsd: z.number().min(0),
        latencyPenaltyPerSecond: z.number().min(0),
      })
      .partial()
      .optional(),
    feedback: partial(feedbackSchema),
    rephrase: partial(rephraseSchema),
    holdoutShare: shareSchema.optional(),
    trafficShare: shareSchema.optional(),
    guardrails: guardrailsSchema.optional(),
    budget: partial(budgetSchema),
    tags: tagsSchema.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'must change at least one field')
  .meta({ id: 'ExperimentPatch' });

/** The parts of a definition that are checked again after a patch has been merged in. */
export const experimentDefinitionSchema = z
  .strictObject({ name: nameSchema, description: descriptionSchema, ...definitionFields })
  .superRefine(checkValuesInRange);

function partial<Shape extends z.core.$ZodShape>(schema: z.ZodObject<Shape>) {
  const withoutDefaults = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [
      name,
      (field instanceof z.ZodDefault
        ? (field.unwrap() as z.ZodType)
        : (field as unknown as z.ZodType)
      ).optional(),
    ]),
  );
  return z.strictObject(withoutDefaults).optional() as unknown as z.ZodOptional<
    z.ZodType<Partial<z.output<z.ZodObject<Shape>>>>
  >;
}

function checkValuesInRange(
  definition: Pick<ExperimentDefinition, 'objective' | 'feedback' | 'rephrase'>,
  context: z.RefinementCtx,
): void {
  const { min, max } = definition.objective;
  const check = (value: number | undefined, path: string[]) => {
    if (value !== undefined && (value < min || value > max))
      context.addIssue({ code: 'custom', path, message: `must lie within the objective's ${min}..${max}` });
  };
  check(definition.feedback.default, ['feedback', 'default']);
  check(definition.rephrase.value, ['rephrase', 'value']);
}

export type Policy = z.output<typeof policySchema>;
export type Segments = z.output<typeof segmentsSchema>;
export type Objective = z.output<typeof objectiveSchema>;
export type Feedback = z.output<typeof feedbackSchema>;
export type Rephrase = z.output<typeof rephraseSchema>;
export type Guardrail = z.output<typeof guardrailSchema>;
export type Budget = z.output<typeof budgetSchema>;
export type Prior = z.output<typeof priorSchema>;
export type ArmCreate = z.output<typeof armCreateSchema>;
export type ArmPatch = z.output<typeof armPatchSchema>;
export type ExperimentCreate = z.output<typeof experimentCreateSchema>;
export type ExperimentPatch = z.output<typeof experimentPatchSchema>;
export type ExperimentDefinition = z.output<typeof experimentDefinitionSchema>;
