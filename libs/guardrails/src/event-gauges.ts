import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Database } from '#persistence';
import { Logger, Metrics, sharedReading } from '#platform';
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

  constructor(
    private readonly database: Database,
    logger: Logger,
    metrics: Metrics,
  ) {
    const labelNames = ['experiment', 'type'] as const;
    const collect = sharedReading(() => this.read(), logger, 'the figures of events could not be read');
    this.events = metrics.gauge({
      name: 'pointsman_experiment_events',
      help: 'Guardrails that fired, changes and faults of learning that were found since the experiment began',
      labelNames,
      collect,
    });
    this.faults = metrics.gauge({
      name: 'pointsman_experiment_faults',
      help: 'Faults of learning that last: rewards missing, cells silent, metrics constant',
      labelNames,
      collect,
    });
  }

  private async read(): Promise<void> {
    const rows = await this.database.rows<Figures>(countEventsSql);
    this.events.reset();
    this.faults.reset();
    for (const { experiment, type, events, lasting } of rows) {
      this.events.set({ experiment, type }, events);
      if (LASTING.includes(type)) this.faults.set({ experiment, type }, lasting);
    }
  }
}
