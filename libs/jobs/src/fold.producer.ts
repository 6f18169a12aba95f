import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { CONFIG, type Config, Logger } from '#platform';
import type { Payload } from './queues.js';

/**
 * Asks for folds, and joins the asking: all requests for an experiment within FOLD_DELAY_MS become one job, made at the
 * end of that time, and a job that has not started yet is shared by all processes. A request while a fold runs leads to
 * one more fold after it (`keepLastIfActive`), so whatever was durable before the request is folded after it.
 * A job that cannot be made is logged and left to the sweep.
 */
@Injectable()
export class FoldProducer implements OnModuleDestroy {
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    @InjectQueue('fold') private readonly queue: Queue<Payload<'fold'>>,
    @Inject(CONFIG) private readonly config: Pick<Config, 'foldDelayMs'>,
    private readonly logger: Logger,
  ) {}

  /** Costs a set insertion; the job is made later. */
  requestFold(experimentId: string): void {
    this.pending.add(experimentId);
    this.timer ??= setTimeout(() => void this.flush(), this.config.foldDelayMs);
  }

  /** Makes the jobs asked for so far now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const experimentIds = [...this.pending];
    this.pending.clear();
    if (experimentIds.length > 0)
      this.sending = Promise.all([this.sending, this.send(experimentIds)]).then(() => {});
    await this.sending;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  private async send(experimentIds: string[]): Promise<void> {
    try {
      await this.queue.addBulk(experimentIds.map(foldJob));
    } catch (err) {
      this.logger.warn('fold jobs could not be queued; the sweep will find the rewards', {
        err,
        experimentIds,
      });
    }
  }
}

const foldJob = (experimentId: string) => ({
  name: 'fold',
  data: { experimentId },
  opts: { deduplication: { id: experimentId, keepLastIfActive: true } },
});
