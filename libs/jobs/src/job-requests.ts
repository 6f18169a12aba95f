import { setTimeout as delay } from 'node:timers/promises';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Config, Logger } from '#platform';
import type { QueueName } from './queues.js';

const LAST_FLUSH_MAX_MS = 1_000;

/**
 * Asks for work, and joins the asking: all requests for the same thing within FOLD_DELAY_MS become one job, made at
 * the end of that time, and a job that has not started yet is shared by all processes. A request while the job runs
 * leads to one more after it (`keepLastIfActive`), so whatever was durable before the request is seen after it.
 * A job that cannot be made is logged and left to the sweep.
 */
export class JobRequests implements OnModuleDestroy {
  private readonly pending = new Map<string, { queue: QueueName; id: string; data: object }>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly queues: Record<QueueName, Pick<Queue, 'add'>>,
    private readonly config: Pick<Config, 'foldDelayMs'>,
    private readonly logger: Logger,
  ) {}

  /** Fold what the ledger holds for this experiment. Costs a map insertion; the job is made later. */
  requestFold(experimentId: string): void {
    this.request('fold', experimentId, { experimentId });
  }

  /** Count the decisions that have been committed. Costs a map insertion; the job is made later. */
  requestCount(): void {
    this.request('count', 'all', {});
  }

  /** Judge this experiment's guardrails by what has been folded. */
  requestGuardrails(experimentId: string): void {
    this.request('guardrails', experimentId, { experimentId });
  }

  /** Tell the outside of an event. */
  requestWebhook(eventId: string): void {
    this.request('webhook', eventId, { eventId });
  }

  /** Answer a question about another policy. */
  requestOffPolicy(runId: string): void {
    this.request('offpolicy', runId, { runId });
  }

  /** Judge the messages that wait in this lane. Costs a map insertion; the job is made later. */
  requestRephrase(lane: number): void {
    this.request('rephrase', String(lane), { lane });
  }

  /** Makes the jobs asked for so far now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const jobs = [...this.pending.values()];
    this.pending.clear();
    const sends = jobs.map(({ queue, id, data }) => this.send(queue, id, data));
    // Its value is dropped: it would hold that of every flush before it.
    this.sending = Promise.all([this.sending, ...sends]).then(() => undefined);
    await this.sending;
  }

  /** What cannot be queued soon, with Redis away, is left to the sweep. */
  async onModuleDestroy(): Promise<void> {
    await Promise.race([this.flush(), delay(LAST_FLUSH_MAX_MS, undefined, { ref: false })]);
  }

  private request(queue: QueueName, id: string, data: object): void {
    const key = `${queue}:${id}`;
    if (this.pending.has(key)) return;
    this.pending.set(key, { queue, id, data });
    this.timer ??= setTimeout(() => void this.flush(), this.config.foldDelayMs);
  }

  private async send(queue: QueueName, id: string, data: object): Promise<void> {
    try {
      await this.queues[queue].add(queue, data, { deduplication: { id, keepLastIfActive: true } });
    } catch (err) {
      this.logger.warn('a job could not be queued; the sweep will make up for it', { err, queue, id });
    }
  }
}
