import { Injectable } from '@nestjs/common';
import { EXPERIMENT_FOLDED_CHANNEL } from '#assignment';
import { ExperimentsRepository, type Experiment, type Objective } from '#experiments';
import { JobRequests } from '#jobs';
import { Database, isFaultOfOneRow, takeTurn, type Queryable, type Turn } from '#persistence';
import { Clock, Logger, newId } from '#platform';
import { addRollups } from './add-rollups.js';
import { foldTurn } from './fold-turn.js';
import { foldEvents, type Folded, type LedgerEvent, type Outcome } from './fold-events.js';
import { firstValues } from './rollups/first-values.js';
import type { RolledUpDecision } from './rollups/rolled-up-decision.js';
import { queueGuardrailValuesSql } from './sql/add-rollups.sql.js';
import {
  addToPosteriorsSql,
  advanceHeadSql,
  ensurePosteriorsSql,
  upsertOutcomesSql,
} from './sql/apply-fold.sql.js';
import { claimPendingFoldsSql, readOutcomesSql } from './sql/claim-pending-folds.sql.js';
import { withdrawPenalties } from './rephrase/withdraw-penalties.js';
import { insertWithdrawalsSql } from './sql/insert-withdrawals.sql.js';
import { deleteEmptyPendingSql, quarantineEventSql } from './sql/quarantine-event.sql.js';
import { decayUpTo, weightOfDecisions } from './weigh-decisions.js';

/** Events in one transaction: enough to share its cost, few enough to keep it short. */
const EVENTS_PER_FOLD = 2_000;

interface OutcomeRow extends RolledUpDecision {
  id: string;
  outcome: Outcome | null;
}

/**
 * Brings an experiment's posteriors up to its ledger. Claiming events, writing effective values and adding to the
 * posteriors is one transaction, so an event counts exactly once whatever dies or runs twice.
 */
@Injectable()
export class FoldRewards {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly jobs: JobRequests,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  /** Folds until nothing is left; answers how many events it folded. */
  execute(experimentId: string): Promise<number> {
    return this.foldUpTo(experimentId, Infinity, 'wait');
  }

  /**
   * Folds about `eventsMax` events at most, and none while another worker folds the experiment; answers how many. Needs
   * no job, so it works where a dead worker's job still holds the queue.
   */
  executeIfFree(experimentId: string, eventsMax: number): Promise<number> {
    return this.foldUpTo(experimentId, eventsMax, 'skip');
  }

  private async foldUpTo(experimentId: string, eventsMax: number, turn: Turn): Promise<number> {
    const experiment = await this.experiments.findById(experimentId);
    if (!experiment) return 0;
    let folded = 0;
    for (;;) {
      const count = await this.foldSome(experiment, turn);
      folded += count;
      if (count > 0 && experiment.guardrails.length > 0) this.jobs.requestGuardrails(experimentId);
      if (count < EVENTS_PER_FOLD || folded >= eventsMax) return folded;
    }
  }

  private async foldSome(experiment: Experiment, turn: Turn): Promise<number> {
    try {
      return await this.foldBatch(experiment, EVENTS_PER_FOLD, turn);
    } catch (error) {
      if (!isFaultOfOneRow(error)) throw error;
      return this.foldOneByOne(experiment, turn);
    }
  }

  /** After a batch failed on one of its rows: every event alone, and the one that cannot be applied put aside. */
  private async foldOneByOne(experiment: Experiment, turn: Turn): Promise<number> {
    for (let done = 0; done < EVENTS_PER_FOLD; done++) {
      let claimed: readonly LedgerEvent[] = [];
      try {
        if ((await this.foldBatch(experiment, 1, turn, (events) => (claimed = events))) === 0) return done;
      } catch (error) {
        if (!isFaultOfOneRow(error) || claimed.length === 0) throw error;
        await this.quarantine(experiment.id, claimed[0].id, error);
      }
    }
    return EVENTS_PER_FOLD;
  }

  /** Unless another worker has put it aside in the meantime. */
  private async quarantine(experimentId: string, eventId: string, error: unknown): Promise<void> {
    const removed = await this.database.transaction(async (transaction) => {
      await takeTurn(transaction, foldTurn(experimentId), 'wait');
      const rows = await transaction.rows(quarantineEventSql, [experimentId, eventId, String(error)]);
      await transaction.query(deleteEmptyPendingSql, [experimentId]);
      return rows.length > 0;
    });
    if (removed)
      this.logger.error('a reward event could not be folded and was put aside', {
        err: error,
        experimentId,
        eventId,
      });
  }

  /** @param claimed hears of the events, also of those that then cannot be applied */
  private foldBatch(
    experiment: Experiment,
    limit: number,
    turn: Turn,
    claimed: (events: readonly LedgerEvent[]) => void = () => undefined,
  ): Promise<number> {
    return this.database.transaction(async (transaction) => {
      if (!(await takeTurn(transaction, foldTurn(experiment.id), turn))) return 0;
      const events = await transaction.rows<LedgerEvent>(claimPendingFoldsSql, [experiment.id, limit]);
      if (events.length === 0) return 0;
      claimed(events);
      const ids = [...new Set(events.map((event) => event.assignmentId))];
      const rows = await transaction.rows<OutcomeRow>(readOutcomesSql, [ids]);
      const cells = new Map(rows.map(({ id, segment, arm, epoch }) => [id, { segment, arm, epoch }]));
      const known = new Map(rows.flatMap(({ id, outcome }) => (outcome ? [[id, outcome] as const] : [])));
      const weightOf = await weigh(transaction, experiment, rows);
      const fold = (all: readonly LedgerEvent[]) =>
        foldEvents(all, cells, known, experiment.objective, weightOf);
      const folded = fold(events);
      const withdrawals = await this.withdraw(transaction, experiment.id, folded, experiment.objective);
      const total = withdrawals.length === 0 ? folded : fold([...events, ...withdrawals]);
      const newestMs = rows.reduce((newest, { createdAtMs }) => Math.max(newest, createdAtMs), 0);
      await this.apply(transaction, experiment.id, total, events.length + withdrawals.length, newestMs);
      await this.applyToResults(transaction, experiment, total, rows);
      return events.length;
    });
  }

  /** Praise takes an inferred penalty back: as an event of its own, folded here and now. */
  private async withdraw(
    transaction: Queryable,
    experimentId: string,
    { outcomes }: Folded,
    objective: Objective,
  ): Promise<LedgerEvent[]> {
    const withdrawals = withdrawPenalties(outcomes, objective, () => newId(this.clock.nowMs()));
    if (withdrawals.length > 0)
      await transaction.query(insertWithdrawalsSql, [experimentId, JSON.stringify(withdrawals)]);
    return withdrawals;
  }

  private async apply(
    transaction: Queryable,
    experimentId: string,
    { outcomes, deltas }: Folded,
    events: number,
    newestMs: number,
  ): Promise<void> {
    const outcomeRows = [...outcomes].map(([assignment_id, metrics]) => ({ assignment_id, metrics }));
    await transaction.query(upsertOutcomesSql, [experimentId, JSON.stringify(outcomeRows)]);
    const cellRows = JSON.stringify(deltas.map(({ sums, ...cell }) => ({ ...cell, ...sums })));
    await transaction.query(ensurePosteriorsSql, [experimentId, cellRows]);
    await transaction.query(addToPosteriorsSql, [experimentId, cellRows]);
    await transaction.query(advanceHeadSql, [experimentId, events, EXPERIMENT_FOLDED_CHANNEL, newestMs]);
  }

  private async applyToResults(
    transaction: Queryable,
    experiment: Experiment,
    { outcomes }: Folded,
    decisions: readonly OutcomeRow[],
  ): Promise<void> {
    const changed = decisions.flatMap(({ id, outcome: before, ...decision }) => {
      const after = outcomes.get(id);
      return after ? [{ id, decision, before, after }] : [];
    });
    await addRollups(transaction, experiment, changed);
    const values = firstValues(experiment, [...outcomes.keys()], changed);
    if (values.length > 0)
      await transaction.query(queueGuardrailValuesSql, [experiment.id, JSON.stringify(values)]);
  }
}

/** What each of these decisions weighs, with the stored posteriors brought to the newest of them. */
async function weigh(
  transaction: Queryable,
  experiment: Experiment,
  rows: readonly OutcomeRow[],
): Promise<(assignmentId: string) => number> {
  await decayUpTo(transaction, experiment, rows);
  const weightOf = await weightOfDecisions(transaction, experiment);
  const weights = new Map(rows.map((row) => [row.id, weightOf(row)]));
  return (assignmentId) => weights.get(assignmentId) ?? 0;
}
