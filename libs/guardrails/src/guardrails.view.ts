import { z } from 'zod';
import { guardrailSchema } from '#experiments';

const evidenceFields = {
  evidence: z
    .number()
    .describe('Odds at which the data would pay a bet against the guardrail; may be read after every value'),
  needed: z.number().describe('Evidence at which the guardrail fires'),
  samples: z.number().describe('Values of the arm seen'),
  minSamples: z.number().describe('Values of the arm below which nothing is called a breach'),
  mean: z.number().nullable().describe("Mean of the arm's values; null without any"),
  controlMean: z
    .number()
    .nullable()
    .describe("Mean of the control's values; null without any and for absolute limits"),
  limit: z.number().describe("The mean that is allowed, from the control's for relative limits"),
  alpha: z.number().describe('Chance that this guardrail ever acts on this arm without reason'),
};

export const guardrailStateSchema = z
  .object({
    guardrail: guardrailSchema.describe('The guardrail as defined'),
    arm: z.string().describe('Key of the watched arm'),
    ...evidenceFields,
    since: z.iso.datetime().nullable().describe('Only decisions after this time count; null for all'),
    updatedAt: z.iso.datetime().nullable().describe('When a value was last judged; null before the first'),
  })
  .meta({ id: 'GuardrailState' });

export const guardrailEventSchema = z
  .object({
    id: z.uuid().describe('Id of the event'),
    guardrail: guardrailSchema.describe('The guardrail as it was defined'),
    arm: z.string().describe('Key of the arm that broke it'),
    action: guardrailSchema.shape.action.unwrap().describe('What was done'),
    evidence: z.object(evidenceFields).describe('What it acted on'),
    firedAt: z.iso.datetime().describe('When the evidence sufficed'),
    appliedAt: z.iso.datetime().nullable().describe('When the action was carried out'),
    revision: z
      .number()
      .int()
      .nullable()
      .describe('Revision that the action made; null when there was nothing left to do'),
    notifiedAt: z.iso.datetime().nullable().describe('When the webhook was taken; null without one'),
  })
  .meta({ id: 'GuardrailEvent' });

export const guardrailsViewSchema = z
  .object({
    experiment: z.string().describe('Key of the experiment'),
    falseActionsMax: z
      .number()
      .describe(
        'Chance that all guardrails together ever act without reason, however often they are looked at',
      ),
    states: z.array(guardrailStateSchema).describe('One entry per guardrail and watched arm'),
    events: z.array(guardrailEventSchema).describe('The last 100 guardrails that fired, newest first'),
  })
  .meta({ id: 'Guardrails' });

export type GuardrailsView = z.output<typeof guardrailsViewSchema>;
