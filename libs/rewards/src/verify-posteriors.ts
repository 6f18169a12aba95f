import { Injectable } from '@nestjs/common';
import { addSums, scaleSums, type Sums } from '#bandit';
import { readPosteriorsSql } from '#assignment';
import { ChangeExperiment, type Experiment } from '#experiments';
import { Database, readInBatches, type Queryable } from '#persistence';
import { comparePosteriors, type PosteriorDifference } from './compare-posteriors.js';
import {
  contributionOf,
  withEvent,
  type AssignmentCell,
  type CellDelta,
  type LedgerEvent,
  type Outcome,
} from './fold-events.js';
import { toRolledUp } from './add-rollups.js';
import { compareRollups } from './rollups/compare-rollups.js';
import { RollUp } from './rollups/roll-up.js';
import type { RolledUpDecision } from './rollups/rolled-up-decision.js';
import { weightOfDecisions } from './weigh-decisions.js';
import { countUnfoldedSql, readFoldedLedgerSql } from './sql/read-ledger.sql.js';

export interface Verification {
  /** True when every posterior equals what its ledger says. */
  equal: boolean;
  events: number;
  /** Events that no posterior contains yet; the comparison leaves them out on both sides. */
  pending: number;
  quarantined: number;
  cells: number;
  differences: PosteriorDifference[];
  /** Rows of the roll-ups that results are read from, and how many numbers in them differ from the logs. */
  rollups: { rows: number; differences: number };
}

/** The watch's buckets are compared as one, so that a long life takes no more memory than a short one. */
const ALL_TIME_SECONDS = 2 ** 40;

type LedgerRow = LedgerEvent & RolledUpDecision;

/** Recomputes every posterior of an experiment from its ledger, with the very function that folds. */
@Injectable()
export class VerifyPosteriors {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
  ) {}

  /** Reads one consistent moment of the database in bounded memory. Throws `experiment.not_found`. */
  async execute(experimentKey: string): Promise<Verification> {
    const experiment = await this.change.find(experimentKey);
    return this.database.transaction(
      async (transaction) => {
        const [counts] = await transaction.rows<Pick<Verification, 'pending' | 'quarantined' | 'events'>>(
          countUnfoldedSql,
          [experiment.id],
        );
        const stored = await transaction.rows<Sums & AssignmentCell>(readPosteriorsSql, [experiment.id]);
        const replayed = await replay(transaction, experiment);
        const differences = comparePosteriors(stored.map(toCell), replayed.cells);
        const rollups = await compareRollups(transaction, experiment.id, replayed.rollUp);
        const equal = differences.length === 0 && rollups.differences === 0;
        return { equal, ...counts, cells: stored.length, differences, rollups };
      },
      { isolation: 'REPEATABLE READ', readOnly: true },
    );
  }
}

async function replay(
  transaction: Queryable,
  experiment: Experiment,
): Promise<{ cells: CellDelta[]; rollUp: RollUp }> {
  const cells = new Map<string, CellDelta>();
  const rollUp = new RollUp(toRolledUp(experiment), ALL_TIME_SECONDS);
  const weightOf = await weightOfDecisions(transaction, experiment);
  let current: { row: LedgerRow; outcome: Outcome } | null = null;
  const close = () => {
    if (!current) return;
    const weight = weightOf(current.row);
    const contribution = contributionOf(current.outcome, experiment.objective);
    addContribution(cells, current.row, weight === 1 ? contribution : scaleSums(contribution, weight));
    rollUp.add(current.row, current.outcome, 1);
  };
  for await (const rows of readInBatches<LedgerRow>(transaction, readFoldedLedgerSql, [experiment.id])) {
    for (const row of rows) {
      if (current && current.row.assignmentId === row.assignmentId)
        current = { row, outcome: withEvent(current.outcome, row) };
      else {
        close();
        current = { row, outcome: withEvent({}, row) };
      }
    }
  }
  close();
  return { cells: [...cells.values()], rollUp };
}

function addContribution(
  cells: Map<string, CellDelta>,
  { segment, arm, epoch }: AssignmentCell,
  sums: Sums,
): void {
  const key = `${segment}|${arm}|${epoch}`;
  const known = cells.get(key);
  cells.set(key, { segment, arm, epoch, sums: known ? addSums(known.sums, sums) : sums });
}

function toCell({ segment, arm, epoch, ...sums }: Sums & AssignmentCell): CellDelta {
  return { segment, arm, epoch, sums };
}
