import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import { Logger, Metrics, sharedReading } from '#platform';
import { readFoldBacklogSql } from './sql/read-fold-backlog.sql.js';

/** How far learning is behind, read from the database when Prometheus asks: the same on every process. */
@Injectable()
export class FoldGauges {
  constructor(database: Database, logger: Logger, metrics: Metrics) {
    const read = async () => {
      const [backlog] = await database.rows<{ events: number; seconds: number }>(readFoldBacklogSql);
      events.set(backlog.events);
      age.set(backlog.seconds);
    };
    const collect = sharedReading(read, logger, 'the backlog of folds could not be read');
    const events = metrics.gauge({
      name: 'pointsman_pending_events',
      help: 'Reward events that no posterior contains yet',
      collect,
    });
    const age = metrics.gauge({
      name: 'pointsman_pending_oldest_seconds',
      help: 'For how long the oldest of these events has waited for its fold',
      collect,
    });
  }
}
