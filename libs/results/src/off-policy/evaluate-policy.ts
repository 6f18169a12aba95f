import { Injectable } from '@nestjs/common';
import { SnapshotsRepository } from '#assignment';
import { ChangeExperiment, ExperimentsRepository, type Experiment } from '#experiments';
import { JobRequests } from '#jobs';
import { Database, readInBatches } from '#persistence';
import { Clock, firstIdOf, newId, ProblemError } from '#platform';
import {
  advanceOffPolicyRunSql,
  countDecisionsSql,
  finishOffPolicyRunSql,
  insertOffPolicyRunSql,
  readDrawnDecisionsSql,
  readLostOffPolicyRunsSql,
  readOffPolicyRunSql,
} from '../sql/read-drawn-decisions.sql.js';
import { LogEvaluation, type LoggedDecision } from './evaluate-log.js';
import type { OffPolicyRequest, OffPolicyResult, OffPolicyRun } from './off-policy.schema.js';
import { targetLaw } from './target-policy.js';

/** Up to this many drawn decisions are read while the caller waits. */
const AT_ONCE_MAX = 20_000;
const ROWS_PER_BATCH = 10_000;
const LOST_AFTER_MS = 60_000;
const LAST_ID_MS = 2 ** 48 - 1;

interface RunRow {
  id: string;
  experiment: string;
  experimentId: string;
  request: OffPolicyRequest;
  status: OffPolicyRun['status'];
  decisions: number;
  decisionsRead: number;
  result: OffPolicyResult | null;
  error: string | null;
}

/** What would another policy have earned on the logged traffic? */
@Injectable()
export class EvaluatePolicy {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
    private readonly experiments: ExperimentsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly jobs: JobRequests,
    private readonly clock: Clock,
  ) {}

  /** Answers small questions at once; a large one becomes a job. Throws `experiment.not_found`, `request.invalid`. */
  async ask(key: string, request: OffPolicyRequest): Promise<OffPolicyRun> {
    const experiment = await this.change.find(key);
    targetLaw((await this.snapshots.loadLearned(experiment)).withoutBudget(), request.policy);
    const { drawn } = await this.count(experiment.id, request);
    if (drawn > AT_ONCE_MAX) return this.enqueue(experiment, request, drawn);
    const result = await this.evaluate(experiment, request, () => Promise.resolve());
    return {
      id: null,
      experiment: key,
      status: 'completed',
      progress: 1,
      decisions: drawn,
      result,
      error: null,
    };
  }

  /** Throws `off_policy.not_found`. */
  async find(id: string): Promise<OffPolicyRun> {
    const run = await this.read(id);
    if (!run)
      throw new ProblemError('off_policy.not_found', `There is no off-policy evaluation with the id ${id}.`);
    const { experiment, status, decisions, decisionsRead, result, error } = run;
    const progress = status === 'completed' ? 1 : Math.min(1, decisionsRead / Math.max(1, decisions));
    return { id, experiment, status, progress, decisions, result, error };
  }

  /** Does the work of a run; one that is done already is left alone. */
  async run(id: string): Promise<void> {
    const run = await this.read(id);
    if (!run || run.status === 'completed' || run.status === 'failed') return;
    const experiment = (await this.experiments.findById(run.experimentId))!;
    const progress = async (read: number) => {
      await this.database.query(advanceOffPolicyRunSql, [id, read]);
    };
    try {
      const result = await this.evaluate(experiment, run.request, progress);
      await this.finish(id, 'completed', result, null);
    } catch (error) {
      await this.finish(id, 'failed', null, String(error));
      throw error;
    }
  }

  /** Asks again for runs whose job was lost. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.nowMs() - LOST_AFTER_MS);
    const lost = await this.database.rows<{ id: string }>(readLostOffPolicyRunsSql, [before]);
    for (const { id } of lost) this.jobs.requestOffPolicy(id);
  }

  private async enqueue(
    experiment: Experiment,
    request: OffPolicyRequest,
    drawn: number,
  ): Promise<OffPolicyRun> {
    const nowMs = this.clock.nowMs();
    const id = newId(nowMs);
    const params = [id, experiment.id, JSON.stringify(request), drawn, new Date(nowMs)];
    await this.database.query(insertOffPolicyRunSql, params);
    this.jobs.requestOffPolicy(id);
    return this.find(id);
  }

  private async evaluate(
    experiment: Experiment,
    request: OffPolicyRequest,
    progress: (read: number) => Promise<void>,
  ): Promise<OffPolicyResult> {
    const evaluation = new LogEvaluation(
      (await this.snapshots.loadLearned(experiment)).withoutBudget(),
      request,
    );
    const [first, end] = idRange(request);
    const params = [experiment.id, first, end, experiment.objective.metric];
    await this.database.transaction(
      async (transaction) => {
        let read = 0;
        const batches = readInBatches<LoggedDecision>(
          transaction,
          readDrawnDecisionsSql,
          params,
          ROWS_PER_BATCH,
        );
        for await (const rows of batches) {
          for (const row of rows) evaluation.add(row);
          await progress((read += rows.length));
        }
      },
      { isolation: 'REPEATABLE READ', readOnly: true },
    );
    const { notDrawn } = await this.count(experiment.id, request);
    return evaluation.result(notDrawn);
  }

  private async count(experimentId: string, request: OffPolicyRequest) {
    const [counts] = await this.database.rows<{ drawn: number; notDrawn: number }>(countDecisionsSql, [
      experimentId,
      ...idRange(request),
    ]);
    return counts;
  }

  private async read(id: string): Promise<RunRow | null> {
    const [run] = await this.database.rows<RunRow>(readOffPolicyRunSql, [id]);
    return run ?? null;
  }

  private async finish(id: string, status: string, result: OffPolicyResult | null, error: string | null) {
    const now = new Date(this.clock.nowMs());
    await this.database.query(finishOffPolicyRunSql, [
      id,
      status,
      result && JSON.stringify(result),
      error,
      now,
    ]);
  }
}

function idRange({ from, to }: OffPolicyRequest): [string, string] {
  return [
    firstIdOf(from === undefined ? 0 : Math.max(0, Date.parse(from))),
    firstIdOf(to === undefined ? LAST_ID_MS : Math.max(0, Date.parse(to))),
  ];
}
