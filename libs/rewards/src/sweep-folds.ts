import { Injectable } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Logger } from '#platform';
import { FoldRewards } from './fold-rewards.js';
import { experimentsWithOverdueFoldsSql } from './sql/sweep-pending-folds.sql.js';

/** Events that one sweep folds itself, so that it ends; the rest is left to jobs and the next sweep. */
const EVENTS_PER_SWEEP = 50_000;

interface Overdue {
  experimentId: string;
  events: number;
}

/**
 * Folds events whose job was lost, with Redis or otherwise. It does not rely on a new job: the one of a worker that
 * died holds the experiment's place in the queue until it is found to have stalled.
 */
@Injectable()
export class SweepFolds {
  constructor(
    private readonly database: Database,
    private readonly fold: FoldRewards,
    private readonly jobs: JobRequests,
    private readonly logger: Logger,
  ) {}

  /**
   * Answers the experiments with events that waited longer than `overdueMs`. Safe on any number of replicas: an
   * experiment that another worker folds now is passed over.
   */
  async execute(overdueMs: number): Promise<string[]> {
    const overdue = await this.database.rows<Overdue>(experimentsWithOverdueFoldsSql, [overdueMs]);
    let left = EVENTS_PER_SWEEP;
    for (const { experimentId, events } of overdue) {
      const folded = left > 0 ? await this.foldOverdue(experimentId, left) : 0;
      left -= folded;
      this.logger.info('sweep found unfolded rewards', { experimentId, events, folded });
      if (folded < events) this.jobs.requestFold(experimentId);
    }
    return overdue.map(({ experimentId }) => experimentId);
  }

  /** An experiment that cannot be folded does not hold up the others. */
  private async foldOverdue(experimentId: string, eventsMax: number): Promise<number> {
    try {
      return await this.fold.executeIfFree(experimentId, eventsMax);
    } catch (err) {
      this.logger.warn('a sweep could not fold overdue rewards', { err, experimentId });
      return 0;
    }
  }
}
