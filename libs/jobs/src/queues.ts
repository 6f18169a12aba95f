import { z } from 'zod';

/** The contract between api and worker: every queue with the schema of its payload. Payloads carry ids, never data. */
export const queues = {
  /** Folds what the ledger holds for one experiment into its posteriors. */
  fold: z.strictObject({ experimentId: z.uuid() }),
  /** Judges which messages of one lane of conversations asked the same again. */
  rephrase: z.strictObject({ lane: z.number().int().min(0) }),
  /** Counts committed decisions for results. */
  count: z.strictObject({}),
  /** Judges one experiment's guardrails by what has been folded since. */
  guardrails: z.strictObject({ experimentId: z.uuid() }),
  /** Tells the outside of an event: a guardrail that fired, or something noticed about learning. */
  webhook: z.strictObject({ eventId: z.uuid() }),
  /** Answers a question about another policy from the log. */
  offpolicy: z.strictObject({ runId: z.uuid() }),
} as const;

export type QueueName = keyof typeof queues;
export type Payload<Name extends QueueName> = z.infer<(typeof queues)[Name]>;

export const queueNames = Object.keys(queues) as QueueName[];

/** The payload of a job, checked: a job of another release may be in the queue. */
export const parsePayload = <Name extends QueueName>(name: Name, data: unknown): Payload<Name> =>
  queues[name].parse(data) as Payload<Name>;
