import { z } from 'zod';

const rate = z.number().min(0).max(1);
const shareSchema = z.object({ rate, interval: z.tuple([rate, rate]).describe('95 %') });
const nullableUsd = (description: string) => z.number().nullable().describe(description);

const sideViewSchema = z
  .object({
    decisions: z.number().int(),
    judged: z.number().int().describe('Decisions of which it is known whether they succeeded'),
    explored: z
      .number()
      .int()
      .describe(
        'Judged decisions where chance could have chosen the other side; the rates that compare rest on them',
      ),
    effectiveSamples: z.number().describe('Explored decisions after weighing by inverse propensity'),
    successRate: shareSchema.nullable().describe('Of the explored decisions, weighed by inverse propensity'),
    repairRate: shareSchema.nullable().describe('Decisions whose request was asked again in other words'),
    escalationRate: shareSchema
      .nullable()
      .describe('Decisions that failed and whose conversation a strong arm then took over'),
    costUsdPerSuccess: nullableUsd('Cost of the judged decisions divided by their successes'),
    costUsdPerSuccessAfterRepair: nullableUsd('The same, with every decision that repaired one added to it'),
  })
  .meta({ id: 'RoutingMatrixSide' });

const cellShape = {
  small: sideViewSchema,
  strong: sideViewSchema,
  falseEasy: shareSchema
    .extend({
      bounds: z
        .tuple([rate, rate])
        .describe('What holds without assuming that strong arms do whatever small ones do'),
    })
    .nullable()
    .describe('Share of the requests routed small that failed where a strong arm would do'),
  falseHard: shareSchema
    .nullable()
    .describe('Share of the requests routed strong that a small arm would have handled'),
};

export const routingMatrixViewSchema = z
  .object({
    experiment: z.string(),
    asOf: z.iso.datetime(),
    sides: z
      .object({
        by: z.enum(['strongFlag', 'cost']),
        small: z.array(z.string()),
        strong: z.array(z.string()),
      })
      .nullable()
      .describe('Null when neither marks nor costs tell small from strong arms; then there is no matrix'),
    successAt: rate.describe('Without a `success` metric: the rescaled objective that counts as one'),
    totals: z.object(cellShape).nullable(),
    segments: z.array(
      z.object({ segment: z.object({ complexity: z.string(), task: z.string() }), ...cellShape }),
    ),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'RoutingMatrix' });

export type RoutingMatrixView = z.input<typeof routingMatrixViewSchema>;
export type MatrixCell = NonNullable<RoutingMatrixView['totals']>;
export type SideView = z.input<typeof sideViewSchema>;
