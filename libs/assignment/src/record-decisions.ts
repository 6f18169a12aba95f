import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Database, GroupCommit, type Queryable } from '#persistence';
import { Clock, CONFIG, type Config, newId } from '#platform';
import { JobRequests } from '#jobs';
import { assignmentColumns } from './assignment-columns.js';
import type { AssignmentRecord } from './assignment.js';
import { claimStickyArmsSql } from './sql/claim-sticky-arms.sql.js';
import { toMessageRow } from './rephrase/sketched-message.js';
import { insertAssignmentsSql, insertAssignmentsWithMessagesSql } from './sql/insert-assignments.sql.js';
import { keepStickyArm, stickyClaims, type PendingDecision, type StickyRow } from './sticky.js';

/** Makes decisions durable; concurrent ones share a commit. */
@Injectable()
export class RecordDecisions implements OnApplicationShutdown {
  private readonly commits: GroupCommit<PendingDecision, AssignmentRecord>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobRequests,
    @Inject(CONFIG) config: Config,
  ) {
    this.commits = new GroupCommit({
      commit: (items) => this.commit(items),
      batchMax: config.commitBatchMax,
      concurrency: config.commitConcurrency,
      besideMin: config.commitBesideMin,
      queueMax: config.commitQueueMax,
    });
  }

  /**
   * Resolves, when the decision is durable, to the decision as stored: a sticky unit may already have had its arm.
   * Rejects with `rate_limited` when too much is waiting.
   */
  record(decision: PendingDecision): Promise<AssignmentRecord> {
    return this.commits.submit(decision);
  }

  onApplicationShutdown(): Promise<void> {
    return this.commits.drained();
  }

  private async commit(items: PendingDecision[]): Promise<AssignmentRecord[]> {
    const messages = messageRows(items);
    const records = items.some(({ sticky }) => sticky)
      ? await this.database.transaction((transaction) => this.commitSticky(transaction, items, messages))
      : await this.insert(
          this.database,
          items.map(({ record }) => record),
          messages,
        );
    this.jobs.requestCount();
    for (const { lane } of messages) this.jobs.requestRephrase(lane);
    return records;
  }

  private async commitSticky(
    transaction: Queryable,
    items: PendingDecision[],
    messages: MessageRow[],
  ): Promise<AssignmentRecord[]> {
    const rows = await transaction.rows<StickyRow>(claimStickyArmsSql, [JSON.stringify(stickyClaims(items))]);
    return this.insert(transaction, keepStickyArm(items, rows), messages);
  }

  private async insert(
    target: Queryable,
    records: AssignmentRecord[],
    messages: MessageRow[],
  ): Promise<AssignmentRecord[]> {
    const params = [...assignmentColumns(records), newId(this.clock.nowMs())];
    if (messages.length === 0) await target.query(insertAssignmentsSql, params);
    else await target.query(insertAssignmentsWithMessagesSql, [...params, JSON.stringify(messages)]);
    return records;
  }
}

type MessageRow = ReturnType<typeof toMessageRow>;

function messageRows(items: readonly PendingDecision[]): MessageRow[] {
  const rows: MessageRow[] = [];
  for (const { record, message } of items) if (message) rows.push(toMessageRow(record, message));
  return rows;
}
