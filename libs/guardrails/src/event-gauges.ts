import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '#persistence';
import { Logger, Metrics } from '#platform';
import { countEventsSql } from './sql/read-events.sql.js';

interface Figures {
  experiment: string;
  type: string;
  events: number;
  lasting: number;
}

const LASTING = ['rewards.missing', 'cell.silent', 'metric.constant'];

/** How many events each experiment had, read from the database when Prometheus asks: the same on every process. */
@Injectable()
export class EventGauges {
  private readonly events: Gauge<'experiment' | 'type'>;
  private readonly faults: Gauge<'experiment' | 'type'>;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
    { registry }: Metrics,
  ) {
    const labelNames = ['experiment', 'type'] as const;
    const collect = () => this.refresh();
    this.events = new Gauge({
      name: 'pointsman_experiment_events',
      help: 'Guardrails that fired, changes and faults of learning that were found since the experiment began',
      labelNames,
      registers: [registry],
      collect,
    });
    this.faults = new Gauge({
      name: 'pointsman_experiment_faults',
      help: 'Faults of learning that last: rewards missing, cells silent, metrics constant',
      labelNames,
      registers: [registry],
      collect,
    });
  }

  /** Both gauges are asked at once and share one reading; without the database they keep what they had. */
  private refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    try {
      const rows = await this.database.rows<Figures>(countEventsSql);
      this.events.reset();
      this.faults.reset();
      for (const { experiment, type, events, lasting } of rows) {
        this.events.set({ experiment, type }, events);
        if (LASTING.includes(type)) this.faults.set({ experiment, type }, lasting);
      }
    } catch (err) {
      this.logger.warn('the figures of events could not be read', { err });
    }
  }
}
