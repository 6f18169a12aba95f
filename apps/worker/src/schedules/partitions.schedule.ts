import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, ensureLogPartitions } from '#persistence';
import { Clock, Logger } from '#platform';

/** Partitions are made when the service starts, and here as the days go by. */
@Injectable()
export class PartitionsSchedule {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @Cron(CronExpression.EVERY_6_HOURS)
  async ensure(): Promise<void> {
    try {
      await ensureLogPartitions(this.database, this.clock.nowMs());
    } catch (err) {
      this.logger.warn('partitions could not be made; rows go to the default partition', { err });
    }
  }
}
