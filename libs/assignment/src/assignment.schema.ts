import { z } from 'zod';
import { freeFormSchema, keySchema, segmentValueSchema } from '#experiments';

/** Characters of one prompt that a request may carry. */
export const PROMPT_LENGTH_MAX = 1_000_000;

const externalIdSchema = z.string().min(1).max(256);

const contentSchema = z.union([
  z.string().max(PROMPT_LENGTH_MAX),
  z
    .array(z.looseObject({ type: z.string().max(64), text: z.string().max(PROMPT_LENGTH_MAX).optional() }))
    .max(1_000),
]);

export const messageSchema = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: contentSchema.nullable().optional(),
});

export const messagesSchema = z.array(messageSchema).min(1).max(2_000);

export const constraintsSchema = z.strictObject({
  maxCostUsd: z.number().gt(0).optional(),
  maxLatencyMs: z.number().gt(0).optional(),
  minQuality: z.number().min(0).max(1).optional(),
  providers: z.array(z.string().min(1).max(64)).min(1).max(64).optional(),
  capabilities: z.array(z.string().min(1).max(64)).max(64).optional(),
  excludeArms: z.array(keySchema).max(32).optional(),
});

export const assignmentCreateSchema = z
  .strictObject({
    experiment: keySchema,
    prompt: z.string().min(1).max(PROMPT_LENGTH_MAX).optional(),
    messages: messagesSchema.optional(),
    segment: z.strictObject({ complexity: segmentValueSchema, task: segmentValueSchema }).optional(),
    unitId: externalIdSchema.optional(),
    conversationId: externalIdSchema.optional(),
    constraints: constraintsSchema.optional(),
    risk: z.enum(['normal', 'high']).optional(),
    relax: z
      .boolean()
      .optional()
      .describe('When no arm satisfies the constraints, serve the least violating one'),
    metadata: freeFormSchema.optional(),
  })
  .superRefine(({ prompt, messages, segment }, context) => {
    const fail = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (prompt === undefined && messages === undefined && segment === undefined)
      fail('prompt', 'give a prompt, messages or a segment');
    if (prompt !== undefined && messages !== undefined)
      fail('messages', 'give either a prompt or messages, not both');
  })
  .meta({ id: 'AssignmentCreate' });

/** Items are validated one by one, so that one bad item refuses itself and not the rest. */
export const assignmentBatchSchema = z
  .strictObject({ assignments: z.array(z.unknown()).min(1).max(1_000) })
  .meta({ id: 'AssignmentBatch' });

export type Constraints = z.output<typeof constraintsSchema>;
export type AssignmentCreate = z.output<typeof assignmentCreateSchema>;
export type Messages = z.output<typeof messagesSchema>;
