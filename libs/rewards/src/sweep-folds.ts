import { Injectable } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Logger } from '#platform';
import { experimentsWithOverdueFoldsSql } from './sql/sweep-pending-folds.sql.js';

/** Finds events whose fold job was lost, with Redis or otherwise, and asks for their fold again. */
@Injectable()
export class SweepFolds {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobRequests,
    private readonly logger: Logger,
  ) {}

  /** Safe on any number of replicas: what they all ask for is one job per experiment. */
  async execute(overdueMs: number): Promise<string[]> {
    const overdue = await this.database.rows<{ experimentId: string; events: number }>(
      experimentsWithOverdueFoldsSql,
      [overdueMs],
    );
    for (const { experimentId, events } of overdue) {
      this.logger.info('sweep found unfolded rewards', { experimentId, events });
      this.jobs.requestFold(experimentId);
    }
    return overdue.map(({ experimentId }) => experimentId);
  }
}
