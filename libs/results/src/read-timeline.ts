import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ChangeExperiment, type Experiment } from '#experiments';
import { Database } from '#persistence';
import { ownMean } from './own-scale.js';
import { resultsQuerySchema, toFilter } from './results-query.js';
import { readTimelineSql } from './sql/read-results.sql.js';

export const timelineQuerySchema = resultsQuerySchema.extend({
  bucket: z.enum(['hour', 'day']).default('hour').describe('Length of a bucket, in UTC'),
});

const pointSchema = z
  .object({
    bucket: z.iso.datetime().describe('Start of the bucket; decisions are counted where they were made'),
    arm: z.string().describe('Key of the arm'),
    assignments: z.number().describe('Decisions for the arm in the bucket'),
    trafficShare: z.number().describe("The arm's share of the bucket's decisions, 0..1"),
    rewards: z.number().describe('Decisions of the bucket with a known objective value'),
    mean: z
      .number()
      .nullable()
      .describe(
        'Plain mean of the objective on its own scale; null without rewards. Not corrected for who got what',
      ),
    successRate: z
      .number()
      .nullable()
      .describe('Share of successes among reports of `success`; null without reports'),
    costUsdMean: z.number().nullable().describe('Mean reported cost in US dollars; null without reports'),
    costUsdTotal: z.number().describe('Sum of the reported costs in US dollars'),
  })
  .meta({ id: 'TimelinePoint' });

export const timelineViewSchema = z
  .object({
    experiment: z.string().describe('Key of the experiment'),
    bucket: z.enum(['hour', 'day']).describe('Length of a bucket'),
    points: z.array(pointSchema).describe('One entry per bucket and arm with traffic, in order of time'),
  })
  .meta({ id: 'Timeline' });

export type TimelineView = z.output<typeof timelineViewSchema>;

interface TimelineRow {
  bucket: Date;
  arm: number;
  assignments: number;
  rewards: number;
  rewardSum: number;
  costCount: number;
  costSum: number;
  successCount: number;
  successSum: number;
}

/** Traffic, quality and cost per arm over time. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly change: ChangeExperiment,
    private readonly database: Database,
  ) {}

  /** Throws `experiment.not_found`, `request.invalid`. */
  async execute(key: string, query: z.output<typeof timelineQuerySchema>): Promise<TimelineView> {
    const experiment = await this.change.find(key);
    const { segment, from, to, revision } = toFilter(experiment, query);
    const params = [experiment.id, segment, from, to, revision, query.bucket];
    const rows = await this.database.rows<TimelineRow>(readTimelineSql, params);
    const totals = new Map<number, number>();
    for (const { bucket, assignments } of rows)
      totals.set(bucket.getTime(), (totals.get(bucket.getTime()) ?? 0) + assignments);
    const points = rows.map((row) => toPoint(experiment, row, totals.get(row.bucket.getTime())!));
    return { experiment: experiment.key, bucket: query.bucket, points };
  }
}

function toPoint({ arms, objective }: Experiment, row: TimelineRow, total: number) {
  const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  const reward = ratio(row.rewardSum, row.rewards);
  return {
    bucket: row.bucket.toISOString(),
    arm: arms[row.arm].key,
    assignments: row.assignments,
    trafficShare: ratio(row.assignments, total) ?? 0,
    rewards: row.rewards,
    mean: reward === null ? null : ownMean(reward, objective),
    successRate: ratio(row.successSum, row.successCount),
    costUsdMean: ratio(row.costSum, row.costCount),
    costUsdTotal: row.costSum,
  };
}
