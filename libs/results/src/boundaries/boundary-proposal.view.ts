import { z } from 'zod';

const share = z.number().min(0).max(1);
const boundaries = z.tuple([z.number(), z.number(), z.number()]);

export const storedProposalSchema = z.object({
  current: boundaries.describe('simple | moderate | complex | expert on the complexity score, 0..3'),
  boundaries: boundaries.describe(
    'What the outcomes speak for; equal to `current` when they do not support a move',
  ),
  changed: z.boolean(),
  reasons: z.array(z.string()).describe('Why each boundary moves or stays, or why nothing could be proposed'),
  observations: z.number().int().describe('Decisions that compare small and strong arms'),
  evidence: z
    .array(z.object({ score: z.number(), small: share, strong: share, observations: z.number().int() }))
    .describe('Success of small and strong arms by level, weighed by inverse propensity'),
});

export const boundaryProposalViewSchema = z
  .object({
    experiment: z.string(),
    proposedAt: z.iso.datetime().nullable().describe('Null before the first night of a running experiment'),
    proposal: storedProposalSchema.nullable(),
  })
  .meta({ id: 'BoundaryProposal' });

export type StoredProposal = z.output<typeof storedProposalSchema>;
export type BoundaryProposalView = z.output<typeof boundaryProposalViewSchema>;
