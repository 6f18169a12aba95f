import { z } from 'zod';

export const planRequestSchema = z
  .strictObject({
    type: z.enum(['bounded', 'binary']).default('binary').describe('Type of the objective'),
    arms: z.number().int().min(2).max(32).default(2).describe('Arms, the control included'),
    baseline: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Mean of the best arm as a share of the range, 0..1; needed for a binary objective'),
    effect: z
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe('Difference to find between the best arm and every other, as a share of the range'),
    gaps: z
      .array(z.number().gt(0).max(1))
      .min(1)
      .max(31)
      .optional()
      .describe('Instead of one effect: how much worse than the best each other arm is'),
    deviation: z
      .number()
      .gt(0)
      .max(0.5)
      .optional()
      .describe('Standard deviation of one reward as a share of the range; from the baseline when binary'),
    alpha: z.number().gt(0).lt(0.5).default(0.05).describe('Chance that an interval misses the truth'),
    power: z.number().gt(0).lt(1).default(0.8).describe('Chance of finding the effect'),
    delta: z.number().gt(0).lt(0.5).default(0.1).describe('Chance of naming a wrong winner'),
    rewardRate: z.number().gt(0).max(1).default(1).describe('Share of the decisions that get a reward'),
    decisionsPerDay: z.number().gt(0).optional().describe('Traffic, to turn decisions into days'),
    simulate: z.boolean().default(false).describe('Also play the experiment many times (binary objectives)'),
  })
  .refine((request) => (request.effect === undefined) !== (request.gaps === undefined), {
    path: ['effect'],
    message: 'give either one effect or the gaps',
  })
  .refine((request) => request.type === 'bounded' || request.baseline !== undefined, {
    path: ['baseline'],
    message: 'is required for a binary objective',
  })
  .refine((request) => request.type === 'binary' || request.deviation !== undefined, {
    path: ['deviation'],
    message: 'is required for a bounded objective',
  })
  .meta({ id: 'PlanRequest' });

const sizeSchema = z
  .object({
    decisions: z.number().describe('Decisions over all arms, those without a reward included'),
    days: z.number().nullable().describe('The same in days of the given traffic; null without it'),
  })
  .meta({ id: 'PlannedSize' });

export const planViewSchema = z
  .object({
    fixedLook: sizeSchema.describe('Equal shares, one look at the end: a classic two-sided test'),
    anytime: sizeSchema.describe(
      'Equal shares, until the any-time interval of the smallest gap leaves out 0',
    ),
    stopping: sizeSchema.describe(
      'Top-two Thompson sampling, until the stopping rule names the winner, on average',
    ),
    simulated: z
      .object({
        runs: z.number().describe('Experiments played with top-two Thompson sampling'),
        mean: sizeSchema.describe('Average size at the stop; runs that were given up count with the limit'),
        median: sizeSchema.describe('Half of the runs stopped by then'),
        p90: sizeSchema.describe('Nine of ten runs stopped by then'),
        stoppedShare: z.number().describe('Share of the runs that stopped before the limit'),
        correctShare: z.number().describe('Share of the runs that named the best arm'),
      })
      .nullable()
      .describe('What the simulation found; null unless asked for'),
  })
  .meta({ id: 'Plan' });

export type PlanRequest = z.output<typeof planRequestSchema>;
export type PlanView = z.output<typeof planViewSchema>;
