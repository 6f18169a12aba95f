import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, ensurePartitions } from '#persistence';
import { Clock, Logger } from '#platform';

const LOGS = ['assignments', 'reward_events', 'outcomes'];
const DAYS_AHEAD = 7;

/** Keeps a week of daily partitions ready for the logs. */
@Injectable()
export class PartitionsSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.ensure();
  }

  @Cron(CronExpression.EVERY_6_HOURS)
  async ensure(): Promise<void> {
    for (const table of LOGS) {
      try {
        await ensurePartitions(this.database, table, this.clock.nowMs(), DAYS_AHEAD);
      } catch (err) {
        this.logger.warn('partitions could not be made; rows go to the default partition', { table, err });
      }
    }
  }
}
