import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Database, GroupCommit, QueueFullError, type Queryable } from '#persistence';
import { Clock, CONFIG, type Config, ProblemError, newId } from '#platform';
import { JobRequests } from '#jobs';
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
      queueMax: config.commitQueueMax,
    });
  }

  /** Resolves, when the decision is durable, to the decision as stored: a sticky unit may already have had its arm. */
  async record(decision: PendingDecision): Promise<AssignmentRecord> {
    try {
      return await this.commits.submit(decision);
    } catch (error) {
      if (error instanceof QueueFullError)
        throw new ProblemError(
          'rate_limited',
          'More requests are waiting than can be stored; try again shortly.',
          {
            retryAfterSeconds: 1,
            cause: error,
          },
        );
      throw error;
    }
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
    const params = [JSON.stringify(records.map(toRow)), newId(this.clock.nowMs())];
    if (messages.length === 0) await target.query(insertAssignmentsSql, params);
    else await target.query(insertAssignmentsWithMessagesSql, [...params, JSON.stringify(messages)]);
    return records;
  }
}

type MessageRow = ReturnType<typeof toMessageRow>;

function messageRows(items: readonly PendingDecision[]): MessageRow[] {
  return items.flatMap(({ record, message }) => (message ? [toMessageRow(record, message)] : []));
}

function toRow(record: AssignmentRecord) {
  return {
    id: record.id,
    experiment_id: record.experimentId,
    revision: record.revision,
    segment: `${record.segment.complexity}:${record.segment.task}`,
    segment_source: record.segment.source,
    confidence: record.segment.confidence,
    arm: record.arm,
    epoch: record.epoch,
    reason: record.reason,
    policy: record.policy,
    propensity: record.propensity,
    feasible: record.feasible,
    probabilities: record.probabilities,
    draw: record.draw,
    posterior_version: record.posteriorVersion,
    posterior_age_ms: record.posteriorAgeMs,
    unit_id: record.unitId,
    conversation_id: record.conversationId,
    metadata: record.metadata,
    created_at_ms: record.createdAtMs,
    window_closes_at_ms: record.windowClosesAtMs,
  };
}
