import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AssignmentsRepository, SnapshotStore, assignmentViewSchema } from '#assignment';
import { ProblemError } from '#platform';
import { effectsOfEvents } from '#rewards';

const rewardViewSchema = z
  .object({
    id: z.uuid(),
    metrics: z.record(z.string(), z.union([z.number(), z.boolean()]).nullable()),
    source: z.string(),
    weight: z.number().describe('Below 1 for inferred evidence'),
    late: z.boolean().describe('Arrived after the attribution window'),
    folded: z.boolean().describe('Contained in the posteriors'),
    changed: z
      .array(
        z.object({
          metric: z.string().describe('Name of the metric'),
          before: z
            .number()
            .nullable()
            .describe('The value that counted before this event; null when none did'),
          after: z.number().nullable().describe('The value that counts since; null when none does'),
          weight: z.number().nullable().describe('How much the new value counts; null without a value'),
        }),
      )
      .describe('What the event changed: empty when it was outranked, came too late or is not folded yet'),
    eventId: z.string().nullable(),
    comment: z.string().nullable(),
    occurredAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'Reward' });

export const assignmentWithRewardsSchema = assignmentViewSchema
  .omit({ explanation: true, degraded: true })
  .extend({
    unitId: z.string().nullable(),
    conversationId: z.string().nullable(),
    metadata: z.record(z.string(), z.unknown()).nullable(),
    windowClosesAt: z.iso.datetime(),
    draw: z.number().describe('The uniform number that was compared with the cumulative probabilities'),
    posteriorVersion: z.number().int(),
    probabilities: z
      .record(z.string(), z.number())
      .describe('Probability of each arm that could have been drawn'),
    rewards: z.array(rewardViewSchema).describe('The ledger of this assignment, in order of arrival'),
  })
  .meta({ id: 'AssignmentWithRewards' });

@Injectable()
export class ReadAssignment {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly snapshots: SnapshotStore,
  ) {}

  /** Throws `assignment.not_found`. */
  async execute(id: string): Promise<z.input<typeof assignmentWithRewardsSchema>> {
    const stored = await this.assignments.find(id);
    if (!stored) throw new ProblemError('assignment.not_found', `There is no assignment with the id ${id}.`);
    const experiment = await this.snapshots.experimentById(stored.experimentId);
    const rewards = await this.assignments.rewardsOf(id);
    const {
      arm,
      feasible,
      probabilities,
      segment,
      segmentSource,
      confidence,
      experimentId: _id,
      ...rest
    } = stored;
    const [complexity, task] = segment.split(':');
    const { key, model, params } = experiment.arms[arm];
    return {
      ...rest,
      experiment: experiment.key,
      arm: key,
      model,
      params,
      reason: stored.reason as never,
      segment: { complexity, task, confidence, source: segmentSource },
      probabilities: Object.fromEntries(
        feasible.map((position, index) => [experiment.arms[position].key, probabilities[index]]),
      ),
      createdAt: stored.createdAt.toISOString(),
      windowClosesAt: stored.windowClosesAt.toISOString(),
      rewards: effectsOfEvents(id, rewards).map(
        ({ event: { occurredAt, receivedAt, ...reward }, changed }) => ({
          ...reward,
          changed,
          occurredAt: occurredAt.toISOString(),
          receivedAt: receivedAt.toISOString(),
        }),
      ),
    };
  }
}
