import { z } from 'zod';
import { COMPLEXITIES, TASKS } from '#classification';
import { PROMPT_LENGTH_MAX, messagesSchema } from '../assignment.schema.js';
import { CLASSIFIER_KINDS } from './prompt-classification.js';

const probability = z.number().min(0).max(1);
const eitherPromptOrMessages = {
  path: ['prompt'],
  message: 'give either a prompt or messages',
};

export const classifyRequestSchema = z
  .strictObject({
    prompt: z.string().max(PROMPT_LENGTH_MAX).optional(),
    messages: messagesSchema.optional(),
    classifier: z.enum(CLASSIFIER_KINDS).optional().describe('Unless given, the configured one'),
  })
  .refine(
    ({ prompt, messages }) => (prompt === undefined) !== (messages === undefined),
    eitherPromptOrMessages,
  )
  .meta({ id: 'ClassifyRequest' });

export const classificationViewSchema = z
  .object({
    complexity: z.enum(COMPLEXITIES),
    task: z.enum(TASKS),
    confidence: probability.describe('Probability that complexity and task are both right'),
    complexityConfidence: probability,
    taskConfidence: probability,
    classifier: z.enum(CLASSIFIER_KINDS).describe('Who gave the verdict'),
    features: z
      .array(
        z.object({
          name: z.string(),
          value: z.number(),
          weight: z.number().optional().describe('Above 0: speaks for the chosen class'),
          axis: z.enum(['task', 'complexity']).optional(),
        }),
      )
      .describe('The strongest reasons first'),
    uncertain: z.boolean().describe('The complexity was too unsure to be taken at its word'),
    escalatedFrom: z
      .enum(COMPLEXITIES)
      .optional()
      .describe('The most likely complexity, when being unsure moved the verdict to the more capable side'),
    complexityProbabilities: z.record(z.enum(COMPLEXITIES), probability),
    taskProbabilities: z.record(z.enum(TASKS), probability),
    tokens: z.number().int().describe('Estimated tokens of the prompt, the conversation included'),
    cached: z.boolean().describe('Known from an identical prompt'),
    fallbackBecause: z.string().optional().describe('Why `llm` was asked for and `linear` answered'),
    llm: z
      .object({
        model: z.string(),
        latencyMs: z.number(),
        promptTokens: z.number(),
        completionTokens: z.number(),
        costUsd: z.number().nullable(),
      })
      .optional()
      .describe('What asking a model took'),
  })
  .meta({ id: 'Classification' });

export type ClassifyRequest = z.output<typeof classifyRequestSchema>;
