import { z } from 'zod';

const count = (description: string) => z.number().min(0).describe(description);
const number = (description: string) => z.number().describe(description);
const optional = (description: string) => z.number().nullable().describe(description);
const text = (description: string) => z.string().describe(description);
const flag = (description: string) => z.boolean().describe(description);
const interval = (description: string) => z.tuple([z.number(), z.number()]).describe(description);

const perRequest = 'US dollars';
const unitOfObjective = "on the objective's own scale";

export const differenceSchema = z
  .object({
    difference: number(`Arm minus control ${unitOfObjective}, estimated robustly (AIPW) on drawn decisions`),
    interval: interval(
      '95 % interval of the difference that holds at every look at once, however often one looks',
    ),
    differs: flag('The interval leaves out 0'),
    better: flag("The whole interval lies on the good side of 0 for the objective's direction"),
  })
  .meta({ id: 'DifferenceToControl' });

export const borrowedSchema = z
  .object({
    segments: count('Similar segments that lent evidence'),
    ratings: count('How many rewards of this segment the borrowed evidence is worth'),
  })
  .meta({ id: 'Borrowed' });

export const armResultSchema = z
  .object({
    arm: text('Key of the arm'),
    model: text('Model that the arm uses now'),
    enabled: flag('Whether the arm may be assigned'),
    control: flag('Whether the arm is the control'),
    assignments: count('Decisions for this arm, for whatever reason they were made'),
    rewards: count('Decisions with a known value of the objective metric, defaults included'),
    pending: count('Decisions whose attribution window is still open and that have no objective value yet'),
    late: count('Decisions whose objective value arrived after the attribution window'),
    assumed: count('Decisions that count with the default because the window closed in silence'),
    trafficShare: number("The arm's share of the decisions, 0..1"),
    mean: number(`Posterior mean of the objective ${unitOfObjective}: what the router believes now`),
    interval: interval(
      "95 % credible interval of the mean, cut to the objective's range; not made for repeated looks",
    ),
    probabilityBest: number('Posterior probability that no other enabled arm has a higher score, 0..1'),
    expectedLoss: number(
      'Reward, as a share 0..1 of its range, given up per request on average by choosing this arm now',
    ),
    borrowed: borrowedSchema
      .nullable()
      .describe('What similar segments lent; null without pooling or in totals'),
    robustMean: optional(
      `Mean of the objective over all drawn traffic, corrected for who got which request (AIPW), ${unitOfObjective}; null below 30 rewards`,
    ),
    robustInterval: z
      .tuple([z.number(), z.number()])
      .nullable()
      .describe('95 % interval of the robust mean for one look; null below 30 rewards'),
    againstControl: differenceSchema
      .nullable()
      .describe('Null for the control and while either side has fewer than 30 rewards'),
    costUsdMean: optional('Mean reported cost of a request in US dollars; null when none was reported'),
    costUsdTotal: number('Sum of the reported costs in US dollars'),
    costReports: count('Decisions that reported a cost'),
    latencyMsMean: optional('Geometric mean of the reported latencies in milliseconds'),
    latencyMsP50: optional('Median of the reported latencies in milliseconds, within 1 %'),
    latencyMsP95: optional('95th percentile of the reported latencies in milliseconds, within 1 %'),
    latencyReports: count('Decisions that reported a latency'),
    successRate: optional('Share of successes among the decisions that reported `success`'),
    successInterval: z
      .tuple([z.number(), z.number()])
      .nullable()
      .describe('95 % Wilson interval of the success rate for one look'),
    successReports: count('Decisions that reported `success`'),
    costUsdPerSuccess: optional(
      'All cost, failures included, divided by the successes, over decisions that reported both; null below 10 successes',
    ),
    costUsdPerSuccessInterval: z
      .tuple([z.number(), z.number()])
      .nullable()
      .describe('95 % interval of the cost per success for one look (delta method on its logarithm)'),
    servedByOther: optional(
      'Share of the decisions for this arm that another arm served, among those that reported `fallback`; null when none did',
    ),
    fallbackReports: count(
      'Decisions that reported the metric `fallback`: 1 when another arm served, else 0',
    ),
  })
  .meta({ id: 'ArmResult' });

const groupFields = {
  assignments: count('Decisions, all arms together'),
  rewards: count('Decisions with a known objective value, all arms together'),
  pending: count('Decisions with an open window and no objective value, all arms together'),
  late: count('Decisions whose objective value arrived after the window, all arms together'),
  costUsdTotal: number('Sum of the reported costs in US dollars, all arms together'),
  arms: z.array(armResultSchema).describe('One entry per arm, in the order of the experiment'),
};

export const segmentResultSchema = z
  .object({
    segment: z
      .object({ complexity: text('Complexity of the segment'), task: text('Task of the segment') })
      .describe('Which requests these are'),
    ...groupFields,
  })
  .meta({ id: 'SegmentResult' });

export const sampleRatioSchema = z
  .object({
    decisions: count('Drawn decisions that were checked'),
    observed: z.record(z.string(), z.number()).describe('Drawn decisions by arm'),
    expected: z.record(z.string(), z.number()).describe('Sum of the logged probabilities by arm'),
    statistic: number('X² of observed against expected with their covariance'),
    degreesOfFreedom: count('Degrees of freedom of X²'),
    pValue: number('Chance of shares at least this far off when nothing is wrong, for one look'),
    sequentialEvidence: number(
      'Natural logarithm of the largest likelihood ratio so far of the running test over the whole experiment',
    ),
    sequentialAlarm: flag(
      'The running test has reached 1000 to 1: at most one healthy experiment of 1000 ever does',
    ),
  })
  .meta({ id: 'SampleRatio' });

export const holdoutSchema = z
  .object({
    holdoutDecisions: count('Rewarded decisions held out from routing; they always got the control'),
    routedDecisions: count('Rewarded decisions that were routed'),
    holdoutMean: number(`Mean of the objective in the holdout ${unitOfObjective}`),
    routedMean: number(`Mean of the objective of routed traffic ${unitOfObjective}`),
    difference: number(`Routed minus holdout ${unitOfObjective}`),
    interval: interval('95 % interval of the difference for one look'),
    anytimeInterval: interval('95 % interval of the difference that holds at every look at once'),
    relativeLift: optional(
      'Difference divided by the mean of the holdout; null when that mean is not clearly positive',
    ),
  })
  .meta({ id: 'HoldoutLift' });

export const savingsSchema = z
  .object({
    arm: text('The arm that all traffic would have gone to'),
    savedUsd: number('US dollars saved on the observed traffic; negative when routing cost more'),
    interval: interval('95 % interval of the saving for one look'),
    savedUsdPerRequest: number(`The same per request in ${perRequest}`),
    intervalPerRequest: interval('95 % interval of the saving per request for one look'),
    coveredShare: number(
      'Share of the moved requests priced inside their own segment; the rest is priced from all',
    ),
  })
  .meta({ id: 'Savings' });

export const reasonSchema = z
  .object({
    code: text('Stable name of the reason'),
    text: text('The reason in words'),
    numbers: z.record(z.string(), z.number()).describe('The figures behind the sentence, by name'),
  })
  .meta({ id: 'Reason' });

export const recommendationSchema = z
  .object({
    action: z
      .enum(['keepRunning', 'ship', 'stop', 'investigate'])
      .describe('What to do now; the rules stand in docs/reading-results.md'),
    arm: z.string().nullable().describe('The arm to ship; null for the other recommendations'),
    reasons: z.array(reasonSchema).describe('Why, most serious first'),
  })
  .meta({ id: 'Recommendation' });

export const stoppingSchema = z
  .object({
    decided: flag('The evidence against every other enabled arm is over the threshold'),
    leader: z.string().nullable().describe('Arm with the highest mean'),
    challenger: z.string().nullable().describe('Arm that is hardest to tell from the leader'),
    evidence: number('Generalised likelihood ratio of the leader against the challenger, in nats'),
    threshold: number('Evidence needed, ln((1 + ln t)/0.1) after t rewards, in nats'),
    fewestRewards: count('Rewards of the enabled arm that has fewest'),
    coveredShare: number(
      'Share of the rewards in segments where every enabled arm has enough to be compared',
    ),
  })
  .meta({ id: 'Stopping' });

export const filterSchema = z
  .object({
    segment: z.string().nullable().describe('Only this segment, as complexity:task'),
    from: z.iso.datetime().nullable().describe('Only decisions made from this hour on'),
    to: z.iso.datetime().nullable().describe('Only decisions made before this hour'),
    revision: z.number().int().nullable().describe('Only decisions made under this revision'),
  })
  .meta({ id: 'ResultsFilter' });

export const resultsViewSchema = z
  .object({
    experiment: text('Key of the experiment'),
    status: text('Where the experiment stands in its life'),
    revision: z.number().int().describe('Current revision of the experiment'),
    unit: text('What is assigned: request, conversation or user'),
    objective: z
      .object({
        metric: text('Name of the objective metric'),
        type: text('bounded or binary'),
        min: number('Smallest possible value'),
        max: number('Largest possible value'),
        direction: z.enum(['increase', 'decrease']).describe('Which way is better'),
      })
      .describe('What is optimised'),
    filter: filterSchema.describe('Which part of the history this is'),
    asOf: z.iso.datetime().describe('When this was read'),
    foldedAt: z.iso.datetime().nullable().describe('When rewards were last folded'),
    pendingEvents: count('Reward events that no posterior contains yet'),
    shadowPrice: optional(
      'Reward that one more US dollar would buy now under `budget.hourlyUsd`, in the segment where it buys most; 0 when the budget does not bind, null without one or once it is spent',
    ),
    totals: z
      .object(groupFields)
      .describe('All segments together; means are weighted by the traffic of the segments'),
    segments: z.array(segmentResultSchema).describe('One entry per segment with traffic, busiest first'),
    sampleRatio: sampleRatioSchema.describe(
      'Did the arms get the traffic that the logged probabilities promised?',
    ),
    holdout: holdoutSchema
      .nullable()
      .describe('Null without a holdout or while either side has fewer than 30 rewards'),
    savings: z
      .object({
        allControl: savingsSchema
          .nullable()
          .describe('Against the control; null below 30 reported costs of it'),
        allStrongest: savingsSchema
          .nullable()
          .describe('Against the strongest arm; null below 30 reported costs of it'),
      })
      .describe('What routing saved against sending everything to one arm, signed'),
    stopping: stoppingSchema.describe('Where the experiment stands on the way to a winner'),
    warnings: z.array(reasonSchema).describe('What makes the figures doubtful; read these first'),
    recommendation: recommendationSchema.describe('One recommendation with its reasons'),
  })
  .meta({ id: 'Results' });

export type ArmResult = z.output<typeof armResultSchema>;
export type GroupResult = z.output<typeof resultsViewSchema>['totals'];
export type ResultsView = z.output<typeof resultsViewSchema>;
export type RecommendationView = z.output<typeof recommendationSchema>;
