import { z } from 'zod';
import { metricNameSchema } from '#experiments';

export const REWARDS_PER_REQUEST_MAX = 1_000;

/** Sources that Pointsman itself writes; a client may not pose as them. */
export const INFERRED_SOURCES = ['rephrase', 'default'] as const;

const valueSchema = z.union([z.number(), z.boolean()]).nullable();

const metricsSchema = z
  .record(metricNameSchema, valueSchema)
  // One pass for all: each further refinement costs every reward.
  .superRefine((metrics, context) => {
    const fail = (metric: string | null, message: string) =>
      context.addIssue({ code: 'custom', path: metric === null ? [] : [metric], message });
    const count = Object.keys(metrics).length;
    if (count === 0) fail(null, 'must hold at least one metric');
    if (count > 32) fail(null, 'must hold at most 32 metrics');
    if (typeof metrics.success === 'number') fail('success', 'must be true, false or null');
    for (const metric of ['costUsd', 'latencyMs']) {
      const value = metrics[metric];
      if (typeof value === 'boolean') fail(metric, 'must be a number or null');
      if (typeof value === 'number' && value < 0) fail(metric, 'must not be negative');
    }
  })
  .describe('Values by metric name; null takes a value back');

const sourceSchema = z
  .string()
  .regex(/^[a-z0-9][A-Za-z0-9._:-]{0,63}$/, 'must be 1-64 letters, digits or . _ : -')
  .refine(
    (source) => !(INFERRED_SOURCES as readonly string[]).includes(source),
    'is a name that Pointsman keeps for itself',
  );

export const rewardCreateSchema = z
  .strictObject({
    assignmentId: z.uuid(),
    metrics: metricsSchema,
    source: sourceSchema.default('api'),
    occurredAt: z.iso.datetime({ offset: true }).optional().describe('Defaults to the time of arrival'),
    eventId: z
      .string()
      .min(1)
      .max(256)
      .optional()
      .describe('Unique per event; the same id again counts as a duplicate'),
  })
  .meta({ id: 'RewardCreate' });

/** Items are validated one by one, so that one bad item refuses itself and not the rest. */
export const rewardBatchSchema = z
  .strictObject({ rewards: z.array(z.unknown()).min(1).max(REWARDS_PER_REQUEST_MAX) })
  .meta({ id: 'RewardBatch' });

export const rewardsAnswerSchema = z
  .object({
    accepted: z.number().int(),
    duplicates: z
      .number()
      .int()
      .describe('Events whose eventId had been accepted before; they changed nothing'),
    rejected: z.array(z.object({ index: z.number().int(), code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'RewardsAnswer' });

export const feedbackCreateSchema = z
  .strictObject({
    assignmentId: z.uuid(),
    rating: z.union([z.enum(['up', 'down']), z.number().min(0).max(1)]),
    comment: z.string().max(4_000).optional(),
  })
  .meta({ id: 'FeedbackCreate' });

export type RewardCreate = z.output<typeof rewardCreateSchema>;
export type FeedbackCreate = z.output<typeof feedbackCreateSchema>;
export type RewardsAnswer = z.output<typeof rewardsAnswerSchema>;
