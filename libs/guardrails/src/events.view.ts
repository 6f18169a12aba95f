import { z } from 'zod';
import { guardrailEventSchema } from './guardrails.view.js';

const { guardrail, action, evidence, appliedAt, revision } = guardrailEventSchema.shape;

const sideSchema = z.object({
  rewards: z.number().describe('Rewards compared'),
  mean: z.number().describe("Their mean, on the objective's own scale"),
});

const firedSchema = z
  .object({ guardrail, action, evidence, appliedAt, revision })
  .meta({ id: 'GuardrailFired' });

const changeSchema = z
  .object({
    changedAt: z.iso.datetime().describe('The likeliest moment of the change, by when decisions were made'),
    before: sideSchema.describe('Decisions before it'),
    after: sideSchema.describe('Decisions after it'),
    evidence: z.number().describe('For two means against one, in nats'),
    needed: z.number().describe('Evidence at which a change is found'),
    action: z.enum(['report', 'reset']).describe('`reset`: evidence of the whole segment was softly reset'),
  })
  .meta({ id: 'ChangeFound' });

const silenceSchema = z
  .object({ decisions: z.number().describe('Decisions without a reward whose windows have closed') })
  .meta({ id: 'RewardsSilent' });

const constantSchema = z
  .object({
    metric: z.string().describe('The metric that is always the same'),
    rewards: z.number().describe('How often it was'),
  })
  .meta({ id: 'MetricConstant' });

export const EVENT_TYPES = [
  'guardrail.fired',
  'change.found',
  'rewards.missing',
  'cell.silent',
  'metric.constant',
] as const;

export const experimentEventSchema = z
  .object({
    id: z.uuid().describe('Id of the event'),
    type: z.enum(EVENT_TYPES).describe('What happened'),
    segment: z
      .object({ complexity: z.string(), task: z.string() })
      .nullable()
      .describe('Where; null for the whole experiment'),
    arm: z.string().nullable().describe('Key of the arm; null for all'),
    at: z.iso.datetime().describe('When it was found'),
    endedAt: z.iso
      .datetime()
      .nullable()
      .describe('Of `rewards.missing`, `cell.silent` and `metric.constant`: when it was over; else null'),
    notifiedAt: z.iso.datetime().nullable().describe('When the webhook was taken; null without one'),
    details: z
      .union([firedSchema, changeSchema, constantSchema, silenceSchema])
      .describe('The evidence; its shape goes with the type'),
  })
  .meta({ id: 'ExperimentEvent' });

export type ExperimentEventView = z.output<typeof experimentEventSchema>;
