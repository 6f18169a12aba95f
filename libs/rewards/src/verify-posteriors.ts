import { Injectable } from '@nestjs/common';
import { addSums, type Sums } from '#bandit';
import { readPosteriorsSql } from '#assignment';
import { ChangeExperiment, type Objective } from '#experiments';
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
}

type LedgerRow = LedgerEvent & AssignmentCell;

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
        const replayed = await replay(transaction, experiment.id, experiment.objective);
        const differences = comparePosteriors(stored.map(toCell), replayed);
        return { equal: differences.length === 0, ...counts, cells: stored.length, differences };
      },
      { isolation: 'REPEATABLE READ', readOnly: true },
    );
  }
}

async function replay(
  transaction: Queryable,
  experimentId: string,
  objective: Objective,
): Promise<CellDelta[]> {
  const cells = new Map<string, CellDelta>();
  let current: { row: LedgerRow; outcome: Outcome } | null = null;
  const close = () => {
    if (current) addContribution(cells, current.row, contributionOf(current.outcome, objective));
  };
  for await (const rows of readInBatches<LedgerRow>(transaction, readFoldedLedgerSql, [experimentId])) {
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
  return [...cells.values()];
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
