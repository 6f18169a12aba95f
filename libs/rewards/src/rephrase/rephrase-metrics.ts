import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { Metrics } from '#platform';

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What detection does and how far people agree with it, for Prometheus. */
@Injectable()
export class RephraseMetrics {
  private readonly messages: Counter;
  private readonly charges: Counter;
  private readonly batches: Histogram;
  private readonly precision: Gauge<'experiment'>;
  private readonly switchOffs: Counter<'experiment'>;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.messages = new Counter({
      name: 'pointsman_rephrase_messages_total',
      help: 'Messages that were compared with the earlier ones of their conversation',
      registers,
    });
    this.charges = new Counter({
      name: 'pointsman_rephrase_charges_total',
      help: 'Answers that were charged because they were asked for again',
      registers,
    });
    this.batches = new Histogram({
      name: 'pointsman_rephrase_batch_duration_seconds',
      help: 'Time to judge one batch of messages',
      buckets: BUCKETS_SECONDS,
      registers,
    });
    this.precision = new Gauge({
      name: 'pointsman_rephrase_agreement',
      help: 'Share of charged answers with explicit feedback whose feedback agrees',
      labelNames: ['experiment'],
      registers,
    });
    this.switchOffs = new Counter({
      name: 'pointsman_rephrase_switch_offs_total',
      help: 'Times that detection was switched off because people disagreed',
      labelNames: ['experiment'],
      registers,
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

  agreed(experiment: string, precision: number): void {
    this.precision.set({ experiment }, precision);
  }

  switchedOff(experiment: string): void {
    this.switchOffs.inc({ experiment });
  }
}
