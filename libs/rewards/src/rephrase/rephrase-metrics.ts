import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { Metrics } from '#platform';

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the judgement of this process does, for Prometheus. */
@Injectable()
export class RephraseMetrics {
  private readonly messages: Counter;
  private readonly charges: Counter;
  private readonly batches: Histogram;

  constructor(metrics: Metrics) {
    this.messages = metrics.counter({
      name: 'pointsman_rephrase_messages_total',
      help: 'Messages that were compared with the earlier ones of their conversation',
    });
    this.charges = metrics.counter({
      name: 'pointsman_rephrase_charges_total',
      help: 'Answers that were charged because they were asked for again',
    });
    this.batches = metrics.histogram({
      name: 'pointsman_rephrase_batch_duration_seconds',
      help: 'Time to judge one batch of messages',
      buckets: BUCKETS_SECONDS,
    });
  }

  async timed<Result>(work: () => Promise<Result>): Promise<Result> {
    const stop = this.batches.startTimer();
    try {
      return await work();
    } finally {
      stop();
    }
  }

  judged(messages: number, charges: number): void {
    this.messages.inc(messages);
    this.charges.inc(charges);
  }
}
