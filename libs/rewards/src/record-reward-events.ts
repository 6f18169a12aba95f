import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database, GroupCommit, QueueFullError } from '#persistence';
import { CONFIG, ProblemError, type Config } from '#platform';
import type { LedgerEvent } from './fold-events.js';
import { insertRewardEventsSql } from './sql/insert-reward-events.sql.js';

/** A ledger row on its way in. */
export interface NewLedgerEvent extends LedgerEvent {
  experimentId: string;
  eventId: string | null;
  comment: string | null;
  receivedAtMs: number;
}

export type RecordOutcome = 'accepted' | 'duplicate';

/** Appends to the ledger; concurrent events share a commit. */
@Injectable()
export class RecordRewardEvents implements OnApplicationShutdown {
  private readonly commits: GroupCommit<NewLedgerEvent, RecordOutcome>;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobRequests,
    @Inject(CONFIG) config: Config,
  ) {
    this.commits = new GroupCommit({
      commit: (events) => this.commit(events),
      batchMax: config.commitBatchMax,
      concurrency: config.commitConcurrency,
      queueMax: config.commitQueueMax,
    });
  }

  /** Resolves when the event is durable. Throws `rate_limited` when too much is waiting. */
  async record(event: NewLedgerEvent): Promise<RecordOutcome> {
    try {
      return await this.commits.submit(event);
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error;
      throw new ProblemError(
        'rate_limited',
        'More rewards are waiting than can be stored; try again shortly.',
        {
          retryAfterSeconds: 1,
          cause: error,
        },
      );
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.commits.drained();
  }

  private async commit(events: NewLedgerEvent[]): Promise<RecordOutcome[]> {
    const rows = await this.database.rows<{ id: string }>(insertRewardEventsSql, [
      JSON.stringify(events.map(toRow)),
    ]);
    const stored = new Set(rows.map(({ id }) => id));
    for (const experimentId of new Set(events.map((event) => event.experimentId)))
      this.jobs.requestFold(experimentId);
    return events.map(({ id }) => (stored.has(id) ? 'accepted' : 'duplicate'));
  }
}

function toRow(event: NewLedgerEvent) {
  return {
    id: event.id,
    assignment_id: event.assignmentId,
    experiment_id: event.experimentId,
    metrics: event.metrics,
    weight: event.weight,
    source: event.source,
    late: event.late,
    event_id: event.eventId,
    comment: event.comment,
    occurred_at_ms: event.occurredAtMs,
    received_at_ms: event.receivedAtMs,
  };
}
