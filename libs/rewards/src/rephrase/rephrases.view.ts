import { z } from 'zod';

const shareSchema = z.number().min(0).max(1);
const countSchema = z.number().int().min(0);

export const rephrasesViewSchema = z
  .object({
    experiment: z.string(),
    enabled: z.boolean(),
    windowSeconds: z.number().int(),
    minConfidence: shareSchema,
    messages: countSchema.describe('Messages of conversations that were compared so far'),
    waiting: countSchema.describe('Messages that have not been compared yet'),
    conversations: countSchema.describe('Conversations seen; one that rests for a window counts again'),
    charges: countSchema.describe('Answers that were asked for again, each charged once'),
    chargedConversations: countSchema,
    chargedShare: shareSchema.nullable().describe('Charged conversations among all; null without any'),
    outranked: countSchema.describe(
      'Of the newest 5,000 charges those that do not count because the objective was rated explicitly',
    ),
    withdrawn: countSchema.describe(
      'Of the newest 5,000 charges those that were taken back because the answer was praised otherwise',
    ),
    resends: countSchema.describe('Verbatim repeats within two seconds: a double click or a network retry'),
    templates: countSchema.describe('Verbatim repeats of a message that many conversations contain'),
    agreement: z
      .object({
        agreed: countSchema.describe('Charged answers that people found bad'),
        disagreed: countSchema.describe('Charged answers that people found good'),
        samples: countSchema,
        precision: shareSchema.nullable(),
        interval: z.tuple([shareSchema, shareSchema]).nullable().describe('95 % Wilson interval'),
        minAgreement: shareSchema,
        state: z.enum(['insufficient', 'ok', 'warn', 'switchOff']),
      })
      .describe('Since detection was last switched off'),
    switchedOffAt: z.iso.datetime().nullable().describe('When detection last switched itself off'),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'Rephrases' });

export type RephrasesView = z.input<typeof rephrasesViewSchema>;
