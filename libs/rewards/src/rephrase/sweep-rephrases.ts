import { Injectable } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Logger } from '#platform';
import { lanesWithOverdueMessagesSql } from '../sql/keep-rephrases.sql.js';

/** Finds messages whose job was lost, with Redis or otherwise, and asks for their judgement again. */
@Injectable()
export class SweepRephrases {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobRequests,
    private readonly logger: Logger,
  ) {}

  /** Safe on any number of replicas: what they all ask for is one job per lane. */
  async execute(overdueMs: number): Promise<number[]> {
    const overdue = await this.database.rows<{ lane: number; messages: number }>(
      lanesWithOverdueMessagesSql,
      [overdueMs],
    );
    for (const { lane, messages } of overdue) {
      this.logger.info('sweep found messages that were not judged', { lane, messages });
      this.jobs.requestRephrase(lane);
    }
    return overdue.map(({ lane }) => lane);
  }
}
