import { Injectable } from '@nestjs/common';
import { ExperimentsRepository, type Experiment } from '#experiments';
import { Database, takeTurn, type Queryable, type Turn } from '#persistence';
import { Clock, Logger, newId } from '#platform';
import { ApplyGuardrail } from './apply-guardrail.js';
import { judgeValues, type Fired, type MonitorRow, type WatchedValue } from './judge-values.js';
import {
  claimGuardrailValuesSql,
  insertGuardrailEventsSql,
  readMonitorsSql,
  writeMonitorsSql,
} from './sql/evaluate-guardrails.sql.js';

const VALUES_PER_EVALUATION = 5_000;

/**
 * Judges an experiment's guardrails by the values that have been folded since the last time. Claiming values, moving the
 * tests on and recording what fired is one transaction, so that a value counts exactly once.
 */
@Injectable()
export class EvaluateGuardrails {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly apply: ApplyGuardrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Answers how many guardrails fired. Safe on any number of workers. */
  execute(experimentId: string): Promise<number> {
    return this.evaluate(experimentId, 'wait');
  }

  /** The same, unless another worker evaluates the experiment's guardrails now. */
  executeIfFree(experimentId: string): Promise<number> {
    return this.evaluate(experimentId, 'skip');
  }

  private async evaluate(experimentId: string, turn: Turn): Promise<number> {
    let fired = 0;
    for (;;) {
      const experiment = await this.experiments.findById(experimentId);
      if (!experiment) return fired;
      const { values, events } = await this.database.transaction((transaction) =>
        this.judge(transaction, experiment, turn),
      );
      for (const id of events) await this.apply.execute(id);
      fired += events.length;
      if (values < VALUES_PER_EVALUATION) return fired;
    }
  }

  private async judge(transaction: Queryable, experiment: Experiment, turn: Turn) {
    if (!(await takeTurn(transaction, `pointsman.guardrails:${experiment.id}`, turn)))
      return { values: 0, events: [] };
    const values = await transaction.rows<WatchedValue>(claimGuardrailValuesSql, [
      experiment.id,
      VALUES_PER_EVALUATION,
    ]);
    if (values.length === 0) return { values: 0, events: [] };
    const known = await transaction.rows<MonitorRow>(readMonitorsSql, [experiment.id]);
    const nowMs = this.clock.nowMs();
    const { monitors, fired } = judgeValues(experiment, known, values, nowMs);
    const rows = monitors.map(({ rule, arm, epoch, state }) => ({ rule, arm, epoch, state }));
    await transaction.query(writeMonitorsSql, [experiment.id, JSON.stringify(rows), new Date(nowMs)]);
    return { values: values.length, events: await this.record(transaction, experiment, fired, nowMs) };
  }

  private async record(
    transaction: Queryable,
    experiment: Experiment,
    fired: readonly Fired[],
    nowMs: number,
  ): Promise<string[]> {
    if (fired.length === 0) return [];
    const rows = fired.map(({ guardrail, arm, evidence }) => ({
      id: newId(nowMs),
      guardrail,
      arm,
      action: guardrail.action,
      evidence,
    }));
    await transaction.query(insertGuardrailEventsSql, [experiment.id, JSON.stringify(rows), new Date(nowMs)]);
    for (const { guardrail, arm, evidence } of fired)
      this.logger.warn('a guardrail fired', {
        experiment: experiment.key,
        arm: experiment.arms[arm].key,
        metric: guardrail.metric,
        action: guardrail.action,
        evidence: evidence.evidence,
      });
    return rows.map(({ id }) => id);
  }
}
