import { Injectable } from '@nestjs/common';
import { EXPERIMENT_FOLDED_CHANNEL } from '#assignment';
import { ExperimentsRepository, type Objective } from '#experiments';
import { Database, isFaultOfOneRow, type Queryable } from '#persistence';
import { Clock, Logger, newId } from '#platform';
import {
  foldEvents,
  type AssignmentCell,
  type Folded,
  type LedgerEvent,
  type Outcome,
} from './fold-events.js';
import {
  addToPosteriorsSql,
  advanceHeadSql,
  ensurePosteriorsSql,
  upsertOutcomesSql,
} from './sql/apply-fold.sql.js';
import {
  claimPendingFoldsSql,
  lockExperimentFoldsSql,
  readOutcomesSql,
} from './sql/claim-pending-folds.sql.js';
import { withdrawPenalties } from './rephrase/withdraw-penalties.js';
import { insertWithdrawalsSql } from './sql/insert-withdrawals.sql.js';
import { quarantineOldestSql } from './sql/quarantine-oldest.sql.js';

/** Events in one transaction: enough to share its cost, few enough to keep it short. */
const EVENTS_PER_FOLD = 2_000;

interface OutcomeRow extends AssignmentCell {
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
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  /** Folds until nothing is left; answers how many events it folded. */
  async execute(experimentId: string): Promise<number> {
    const experiment = await this.experiments.findById(experimentId);
    if (!experiment) return 0;
    let folded = 0;
    for (;;) {
      const count = await this.foldSome(experimentId, experiment.objective);
      folded += count;
      if (count < EVENTS_PER_FOLD) return folded;
    }
  }

  private async foldSome(experimentId: string, objective: Objective): Promise<number> {
    try {
      return await this.foldBatch(experimentId, objective, EVENTS_PER_FOLD);
    } catch (error) {
      if (!isFaultOfOneRow(error)) throw error;
      return this.foldOneByOne(experimentId, objective);
    }
  }

  /** After a batch failed on one of its rows: every event alone, and the one that cannot be applied put aside. */
  private async foldOneByOne(experimentId: string, objective: Objective): Promise<number> {
    for (let done = 0; done < EVENTS_PER_FOLD; done++) {
      try {
        if ((await this.foldBatch(experimentId, objective, 1)) === 0) return done;
      } catch (error) {
        if (!isFaultOfOneRow(error)) throw error;
        await this.database.query(quarantineOldestSql, [experimentId, String(error)]);
        this.logger.error('a reward event could not be folded and was put aside', {
          err: error,
          experimentId,
        });
      }
    }
    return EVENTS_PER_FOLD;
  }

  private foldBatch(experimentId: string, objective: Objective, limit: number): Promise<number> {
    return this.database.transaction(async (transaction) => {
      await transaction.query(lockExperimentFoldsSql, [experimentId]);
      const events = await transaction.rows<LedgerEvent>(claimPendingFoldsSql, [experimentId, limit]);
      if (events.length === 0) return 0;
      const ids = [...new Set(events.map((event) => event.assignmentId))];
      const rows = await transaction.rows<OutcomeRow>(readOutcomesSql, [ids]);
      const cells = new Map(rows.map(({ id, segment, arm, epoch }) => [id, { segment, arm, epoch }]));
      const known = new Map(rows.flatMap(({ id, outcome }) => (outcome ? [[id, outcome] as const] : [])));
      const fold = (all: readonly LedgerEvent[]) => foldEvents(all, cells, known, objective);
      const folded = fold(events);
      const withdrawals = await this.withdraw(transaction, experimentId, folded, objective);
      const total = withdrawals.length === 0 ? folded : fold([...events, ...withdrawals]);
      await this.apply(transaction, experimentId, total, events.length + withdrawals.length);
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
  ): Promise<void> {
    const outcomeRows = [...outcomes].map(([assignment_id, metrics]) => ({ assignment_id, metrics }));
    await transaction.query(upsertOutcomesSql, [experimentId, JSON.stringify(outcomeRows)]);
    const cellRows = JSON.stringify(deltas.map(({ sums, ...cell }) => ({ ...cell, ...sums })));
    await transaction.query(ensurePosteriorsSql, [experimentId, cellRows]);
    await transaction.query(addToPosteriorsSql, [experimentId, cellRows]);
    await transaction.query(advanceHeadSql, [experimentId, events, EXPERIMENT_FOLDED_CHANNEL]);
  }
}
