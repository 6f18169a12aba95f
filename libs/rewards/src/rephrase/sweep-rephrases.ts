import { Injectable } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Logger } from '#platform';
import { lanesWithOverdueMessagesSql } from '../sql/keep-rephrases.sql.js';
import { JudgeRephrases } from './judge-rephrases.js';

/** Messages that one sweep judges itself, so that it ends; the rest is left to jobs and the next sweep. */
const MESSAGES_PER_SWEEP = 5_000;

/** Judges messages whose job was lost, with Redis or otherwise, or is held by a worker that died. */
@Injectable()
export class SweepRephrases {
  constructor(
    private readonly database: Database,
    private readonly judge: JudgeRephrases,
    private readonly jobs: JobRequests,
    private readonly logger: Logger,
  ) {}

  /**
   * Answers the lanes with messages that waited longer than `overdueMs`. Safe on any number of replicas: a lane that
   * another worker judges now is passed over.
   */
  async execute(overdueMs: number): Promise<number[]> {
    const overdue = await this.database.rows<{ lane: number; messages: number }>(
      lanesWithOverdueMessagesSql,
      [overdueMs],
    );
    let left = MESSAGES_PER_SWEEP;
    for (const { lane, messages } of overdue) {
      const judged = left > 0 ? await this.judge.executeIfFree(lane, left) : 0;
      left -= judged;
      this.logger.info('sweep found messages that were not judged', { lane, messages, judged });
      if (judged < messages) this.jobs.requestRephrase(lane);
    }
    return overdue.map(({ lane }) => lane);
  }
}
