import { z } from 'zod';
import { keySchema, policySchema } from '#experiments';

const weightsSchema = z
  .record(keySchema, z.number().min(0).max(1e6))
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), 'needs a weight above 0')
  .describe('Share of each arm, on any scale; arms left out get nothing');

/** The policy to ask about: one of the product's own, fixed shares, or one arm for everybody. */
export const targetPolicySchema = z.union([
  z.strictObject({ arm: keySchema.describe('All requests go to this arm') }),
  z.strictObject({ weights: weightsSchema }),
  policySchema
    .omit({ onChange: true })
    .partial()
    .extend({ type: policySchema.shape.type.unwrap().exclude(['fixed']) }),
]);

export const offPolicyRequestSchema = z
  .strictObject({
    policy: targetPolicySchema.describe('What to evaluate on the logged traffic'),
    estimator: z.enum(['ips', 'snips', 'dr']).default('snips').describe('How to estimate'),
    from: z.iso.datetime({ offset: true }).optional().describe('Only decisions from this time on'),
    to: z.iso.datetime({ offset: true }).optional().describe('Only decisions before this time'),
  })
  .meta({ id: 'OffPolicyRequest' });

const findingSchema = z.object({
  code: z.string().describe('Stable name of the finding'),
  text: z.string().describe('The finding in words'),
});

const meanWeightFields = {
  rows: z.number().describe('Decisions used'),
  meanWeight: z
    .number()
    .nullable()
    .describe('Mean importance weight; 1 when the logged probabilities are right'),
  standardError: z.number().nullable().describe('Standard error of the mean weight'),
};

const diagnosticsSchema = z
  .object({
    ...meanWeightFields,
    effectiveSampleSize: z
      .number()
      .describe("How many of the policy's own decisions the log is worth, (Σw)²/Σw²"),
    largestWeight: z.number().describe('Largest importance weight'),
    clippedShare: z.number().describe('Share of weights that were cut at one over the exploration floor'),
    propensityGrid: z
      .number()
      .nullable()
      .describe('Rounding steps behind the logged probabilities; null when they look computed'),
    slices: z
      .array(
        z.object({
          slice: z.string().describe('Part of the log: a day or a segment'),
          ...meanWeightFields,
          off: z.boolean().describe('The mean weight of this part is too far from 1'),
        }),
      )
      .describe('Mean weights of parts of the log'),
    refusals: z.array(findingSchema).describe('Why the estimate is not shown; empty when it is'),
    cautions: z.array(findingSchema).describe('What to know before believing the estimate'),
  })
  .meta({ id: 'OffPolicyDiagnostics' });

export const offPolicyResultSchema = z
  .object({
    estimator: z.enum(['ips', 'snips', 'dr']).describe('How it was estimated'),
    estimate: z
      .number()
      .nullable()
      .describe(
        "What the policy would have earned per decision on the objective's own scale; null when refused",
      ),
    interval: z
      .tuple([z.number(), z.number()])
      .nullable()
      .describe('95 % interval of the estimate for one look; null when refused'),
    standardError: z.number().nullable().describe('Standard error of the estimate; null when refused'),
    logged: z.number().nullable().describe('What the same decisions did earn on average; null without any'),
    refused: z.boolean().describe('The diagnostics forbid to show an estimate'),
    decisions: z
      .object({
        used: z.number().describe('Drawn decisions with a known objective value'),
        withoutReward: z.number().describe('Drawn decisions left out because no objective value is known'),
        notDrawn: z
          .number()
          .describe(
            'Decisions left out because no policy drew them: sticky, holdout, overrides, only feasible arms',
          ),
        uncovered: z
          .number()
          .describe('Drawn decisions left out because the policy uses none of their feasible arms'),
      })
      .describe('Which decisions count'),
    note: z.string().describe('Which decisions count, in words'),
    diagnostics: diagnosticsSchema.describe('How far the log can speak for the policy'),
  })
  .meta({ id: 'OffPolicyResult' });

export const offPolicyRunSchema = z
  .object({
    id: z.uuid().nullable().describe('Where to ask again; null when it was answered at once'),
    experiment: z.string().describe('Key of the experiment'),
    status: z.enum(['waiting', 'running', 'completed', 'failed']).describe('Where the work stands'),
    progress: z.number().describe('Share of the decisions read so far, 0..1'),
    decisions: z.number().describe('Drawn decisions in the range of time'),
    result: offPolicyResultSchema.nullable().describe('The answer, once completed'),
    error: z.string().nullable().describe('Why it failed'),
  })
  .meta({ id: 'OffPolicyRun' });

export type OffPolicyRequest = z.output<typeof offPolicyRequestSchema>;
export type OffPolicyResult = z.output<typeof offPolicyResultSchema>;
export type OffPolicyRun = z.output<typeof offPolicyRunSchema>;
export type TargetPolicy = z.output<typeof targetPolicySchema>;
