import { z } from 'zod';
import { freeFormSchema, keySchema, segmentValueSchema } from '#experiments';
import { ASSIGNMENT_REASONS } from '../assignment.js';
import { PROMPT_LENGTH_MAX, constraintsSchema, messagesSchema } from '../assignment.schema.js';

const externalIdSchema = z.string().min(1).max(256);

export const routeRequestSchema = z
  .strictObject({
    prompt: z.string().min(1).max(PROMPT_LENGTH_MAX).optional(),
    messages: messagesSchema.optional(),
    constraints: constraintsSchema.optional(),
    experiment: keySchema.optional().describe('Let the policy of this experiment choose'),
    segment: z.strictObject({ complexity: segmentValueSchema, task: segmentValueSchema }).optional(),
    unitId: externalIdSchema.optional(),
    conversationId: externalIdSchema.optional(),
    risk: z.enum(['normal', 'high']).optional(),
    relax: z
      .boolean()
      .optional()
      .describe('When nothing satisfies the constraints, take the least violating'),
    metadata: freeFormSchema.optional(),
  })
  .refine(({ prompt, messages }) => (prompt === undefined) !== (messages === undefined), {
    path: ['prompt'],
    message: 'give either a prompt or messages',
  })
  .meta({ id: 'RouteRequest' });

export const routeViewSchema = z
  .object({
    model: z.string(),
    provider: z.string().nullable().describe('Null when the registry does not know the model'),
    segment: z.object({
      complexity: z.string(),
      task: z.string(),
      confidence: z.number().min(0).max(1),
      source: z.enum(['caller', 'classifier']),
      escalatedFrom: z
        .string()
        .optional()
        .describe('The most likely complexity, when the classifier was unsure and took a more capable one'),
    }),
    reason: z.string().describe('In words'),
    estimatedCostUsd: z.number().nullable(),
    estimatedLatencyMs: z.number().nullable(),
    expectedQuality: z.number().nullable().describe('Believed quality for the task, 0..1'),
    estimatedTokens: z.object({ prompt: z.number().int(), answer: z.number().int() }),
    relaxed: z.array(z.string()).optional().describe('With `relax`: which constraints the model violates'),
    assignment: z
      .object({
        id: z.uuid().describe('Report rewards to it'),
        experiment: keySchema,
        arm: keySchema,
        params: z.record(z.string(), z.unknown()),
        propensity: z.number(),
        reason: z.enum(ASSIGNMENT_REASONS),
      })
      .nullable()
      .describe('The decision of the experiment; null without one'),
  })
  .meta({ id: 'Route' });

export type RouteRequestBody = z.output<typeof routeRequestSchema>;
export type RouteView = z.input<typeof routeViewSchema>;
