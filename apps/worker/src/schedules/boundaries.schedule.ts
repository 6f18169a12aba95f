import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Logger } from '#platform';
import { ProposeBoundaries } from '#results';

/** By night, proposals where complexity levels should begin. A night that failed is made up for by the next. */
@Injectable()
export class BoundariesSchedule {
  constructor(
    private readonly proposeBoundaries: ProposeBoundaries,
    private readonly logger: Logger,
  ) {}

  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async propose(): Promise<void> {
    try {
      await this.proposeBoundaries.execute();
    } catch (err) {
      this.logger.warn('complexity boundaries could not be proposed', { err });
    }
  }
}
