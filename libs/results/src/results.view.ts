import { z } from 'zod';

const count = (description: string) => z.number().min(0).describe(description);
const nullableNumber = (description: string) => z.number().nullable().describe(description);

export const armResultSchema = z
  .object({
    arm: z.string(),
    model: z.string(),
    enabled: z.boolean(),
    control: z.boolean(),
    assignments: count('Decisions for this arm'),
    rewards: count('Weight of the objective values that have been folded'),
    pending: count('Decisions without an objective value so far'),
    trafficShare: z.number().describe('Share of the decisions, 0..1'),
    mean: z.number().describe("Posterior mean of the objective on the experiment's own scale"),
    interval: z.tuple([z.number(), z.number()]).describe('95 % credible interval of the mean'),
    probabilityBest: z.number().describe('Posterior probability that no other arm has a higher score'),
    expectedLoss: z
      .number()
      .describe('What choosing this arm is expected to give up against the best, as a score 0..1'),
    borrowed: z
      .object({ segments: z.number(), ratings: z.number() })
      .nullable()
      .describe('What similar segments lent'),
    costUsdMean: nullableNumber('Mean cost of a request in US dollars'),
    costUsdTotal: z.number().describe('Reported cost in US dollars'),
    latencyMsMean: nullableNumber('Geometric mean of the latency in milliseconds'),
    successRate: nullableNumber('Share of successes among the requests that reported one'),
    costUsdPerSuccess: nullableNumber('Mean cost divided by the success rate'),
  })
  .meta({ id: 'ArmResult' });

export const segmentResultSchema = z
  .object({
    segment: z.object({ complexity: z.string(), task: z.string() }),
    assignments: count('Decisions in this segment'),
    arms: z.array(armResultSchema),
  })
  .meta({ id: 'SegmentResult' });

export const resultsViewSchema = z
  .object({
    experiment: z.string(),
    status: z.string(),
    revision: z.number().int(),
    objective: z.object({ metric: z.string(), direction: z.enum(['increase', 'decrease']) }),
    asOf: z.iso.datetime(),
    foldedAt: z.iso.datetime().nullable().describe('When rewards were last folded'),
    pendingEvents: count('Reward events that no posterior contains yet'),
    totals: z.object({ assignments: count('All decisions'), arms: z.array(armResultSchema) }),
    segments: z.array(segmentResultSchema),
  })
  .meta({ id: 'Results' });

export type ArmResult = z.output<typeof armResultSchema>;
export type ResultsView = z.output<typeof resultsViewSchema>;
