import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database, GroupCommit } from '#persistence';
import { CONFIG, type Config } from '#platform';
import { rewardEventColumns, type NewLedgerEvent } from './reward-event-columns.js';
import { insertIdentifiedEventsSql, insertRewardEventsSql } from './sql/insert-reward-events.sql.js';

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
      besideMin: config.commitBesideMin,
      queueMax: config.commitQueueMax,
    });
  }

  /** Resolves when the event is durable. Throws `rate_limited` when too much is waiting. */
  record(event: NewLedgerEvent): Promise<RecordOutcome> {
    return this.commits.submit(event);
  }

  onApplicationShutdown(): Promise<void> {
    return this.commits.drained();
  }

  private async commit(events: NewLedgerEvent[]): Promise<RecordOutcome[]> {
    const identified = events.some(({ eventId }) => eventId !== null);
    const outcomes = identified ? await this.appendNew(events) : await this.appendAll(events);
    for (const id of new Set(events.map(({ experimentId }) => experimentId))) this.jobs.requestFold(id);
    return outcomes;
  }

  /** None has an event id, so none can be a repeat. */
  private async appendAll(events: NewLedgerEvent[]): Promise<RecordOutcome[]> {
    await this.database.query(insertRewardEventsSql, rewardEventColumns(events));
    return events.map(() => 'accepted');
  }

  private async appendNew(events: NewLedgerEvent[]): Promise<RecordOutcome[]> {
    const firsts = withoutRepeats(events);
    const known = await this.database.rows<{ id: string }>(
      insertIdentifiedEventsSql,
      rewardEventColumns(firsts),
    );
    const accepted = new Set(firsts);
    const knownIds = new Set(known.map(({ id }) => id));
    return events.map((event) => (accepted.has(event) && !knownIds.has(event.id) ? 'accepted' : 'duplicate'));
  }
}

/** The first event of each event id; one without an id is never a repeat. */
function withoutRepeats(events: NewLedgerEvent[]): NewLedgerEvent[] {
  const seen = new Set<string>();
  return events.filter(({ eventId }) => {
    if (eventId === null) return true;
    const repeated = seen.has(eventId);
    seen.add(eventId);
    return !repeated;
  });
}
