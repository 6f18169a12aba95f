import { Inject, Injectable } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Clock, CONFIG, type Config } from '#platform';
import { ApplyGuardrail } from './apply-guardrail.js';
import { EvaluateGuardrails } from './evaluate-guardrails.js';
import {
  experimentsWithWaitingValuesSql,
  readUnappliedEventsSql,
  readUnnotifiedEventsSql,
} from './sql/evaluate-guardrails.sql.js';
import { readUntoldLearningEventsSql } from './sql/read-events.sql.js';

const WEBHOOK_RETRY_MS = 60_000;
const WEBHOOK_GIVE_UP_MS = 86_400_000;

/**
 * Finds evaluations, actions and messages that got lost, and makes up for them: itself where a job may be held by a
 * worker that died.
 */
@Injectable()
export class SweepGuardrails {
  constructor(
    private readonly database: Database,
    private readonly evaluate: EvaluateGuardrails,
    private readonly jobs: JobRequests,
    private readonly apply: ApplyGuardrail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhookUrl'>,
  ) {}

  async execute(overdueMs: number): Promise<void> {
    const before = (ms: number) => new Date(this.clock.nowMs() - ms);
    const waiting = await this.database.rows<{ experimentId: string }>(experimentsWithWaitingValuesSql, [
      before(overdueMs),
    ]);
    for (const { experimentId } of waiting) await this.evaluateOverdue(experimentId);
    const unapplied = await this.database.rows<{ id: string }>(readUnappliedEventsSql, [before(overdueMs)]);
    for (const { id } of unapplied) await this.apply.execute(id);
    if (this.config.webhookUrl === undefined) return;
    for (const sql of [readUnnotifiedEventsSql, readUntoldLearningEventsSql]) {
      const untold = await this.database.rows<{ id: string }>(sql, [
        before(WEBHOOK_RETRY_MS),
        before(WEBHOOK_GIVE_UP_MS),
      ]);
      for (const { id } of untold) this.jobs.requestWebhook(id);
    }
  }

  /** What fails is left to a job, which is tried again and logged, so that it does not hold up the rest. */
  private async evaluateOverdue(experimentId: string): Promise<void> {
    try {
      await this.evaluate.executeIfFree(experimentId);
    } catch {
      this.jobs.requestGuardrails(experimentId);
    }
  }
}
