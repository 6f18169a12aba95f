import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '#platform';

/** What the watch of this process found, for Prometheus. */
@Injectable()
export class ChangeMetrics {
  private readonly changes: Counter<'experiment' | 'action'>;

  constructor({ registry }: Metrics) {
    this.changes = new Counter({
      name: 'pointsman_changes_found_total',
      help: 'Changes found in the rewards of an arm in a segment',
      labelNames: ['experiment', 'action'],
      registers: [registry],
    });
  }

  found(experiment: string, action: string): void {
    this.changes.inc({ experiment, action });
  }
}
