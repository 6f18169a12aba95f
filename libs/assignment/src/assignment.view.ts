import { z } from 'zod';
import { keySchema } from '#experiments';
import { isoTime } from '#platform';
import { ASSIGNMENT_REASONS } from './assignment.js';
import type { Assigned } from './assign.js';

const probabilitySchema = z.number().min(0).max(1);

export const explainedArmSchema = z
  .object({
    arm: keySchema,
    feasible: z.boolean(),
    excludedBecause: z.string().nullable(),
    probability: probabilitySchema.describe('Probability of this arm at the draw; 0 when infeasible'),
    mean: z
      .number()
      .nullable()
      .describe('Posterior mean of the objective, 0..1; null when no policy was asked'),
    interval: z.tuple([z.number(), z.number()]).nullable().describe('95 % credible interval of the mean'),
    probabilityBest: z.number().nullable(),
    expectedLoss: z.number().nullable(),
    effectiveSamples: z.number().nullable().describe('Rewards behind the posterior, by weight'),
    borrowed: z
      .object({ segments: z.number(), ratings: z.number() })
      .nullable()
      .describe('What similar segments lent: how many, and worth how many rewards'),
  })
  .meta({ id: 'ExplainedArm' });

export const assignmentViewSchema = z
  .object({
    id: z.uuid(),
    experiment: keySchema,
    arm: keySchema,
    model: z.string(),
    params: z.record(z.string(), z.unknown()),
    segment: z.object({
      complexity: z.string(),
      task: z.string(),
      confidence: probabilitySchema,
      source: z.enum(['caller', 'classifier']),
      escalatedFrom: z
        .string()
        .optional()
        .describe('The most likely complexity, when the classifier was unsure and took a more capable one'),
    }),
    propensity: z
      .number()
      .gt(0)
      .max(1)
      .describe('Probability that this arm was chosen, given all but the random draw'),
    reason: z.enum(ASSIGNMENT_REASONS),
    policy: z.string(),
    revision: z.number().int(),
    posteriorAgeMs: z.number().int(),
    degraded: z.boolean(),
    createdAt: z.iso.datetime(),
    relaxed: z
      .array(z.string())
      .optional()
      .describe('With `relax`, when no arm met the constraints: what this arm violates'),
    shadowPrice: z
      .number()
      .nullable()
      .optional()
      .describe(
        'With ?explain=true: reward that one more US dollar would buy under `budget.hourlyUsd`; 0 when the budget does not bind, null without one',
      ),
    explanation: z.array(explainedArmSchema).optional().describe('With ?explain=true'),
  })
  .meta({ id: 'Assignment' });

export type AssignmentView = z.input<typeof assignmentViewSchema>;

export function toAssignmentView({ experiment, record, feasibility }: Assigned): AssignmentView {
  const arm = experiment.arms[record.arm];
  const violated = feasibility.relaxed.find(({ position }) => position === record.arm);
  return {
    id: record.id,
    experiment: experiment.key,
    arm: arm.key,
    model: arm.model,
    params: arm.params,
    segment: record.segment,
    propensity: record.propensity,
    reason: record.reason,
    policy: record.policy,
    revision: record.revision,
    posteriorAgeMs: record.posteriorAgeMs,
    degraded: false,
    createdAt: isoTime(record.createdAtMs),
    ...(violated && { relaxed: violated.objections.map(({ reason }) => reason) }),
  };
}

/** Every arm's chance at this decision and what it rests on. */
export function toExplanation(assigned: Assigned): z.input<typeof explainedArmSchema>[] {
  const { experiment, record, feasibility, allocation } = assigned;
  return experiment.arms.map((arm) => {
    const place = record.feasible.indexOf(arm.position);
    const seen = allocation?.arms[allocation.feasible.indexOf(arm.position)];
    return {
      arm: arm.key,
      feasible: !feasibility.excluded.some(({ position }) => position === arm.position),
      excludedBecause: feasibility.excluded.find((exclusion) => exclusion.arm === arm.key)?.reason ?? null,
      probability: place < 0 ? 0 : record.probabilities[place],
      mean: seen?.mean ?? null,
      interval: seen ? [seen.low, seen.high] : null,
      probabilityBest: seen?.probabilityBest ?? null,
      expectedLoss: seen?.expectedLoss ?? null,
      effectiveSamples: seen?.effectiveSamples ?? null,
      borrowed: seen?.borrowed ?? null,
    };
  });
}
