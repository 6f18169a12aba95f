import { Injectable } from '@nestjs/common';
import type { SequentialRatioState } from '#inference';
import { Database, takeTurn, type Queryable, type Turn } from '#persistence';
import { advanceMonitors, groupDraws, sampleRatioRows, type DrawnRow } from './sample-ratio-counts.js';
import {
  addSampleRatiosSql,
  countAssignmentsSql,
  readRatioMonitorsSql,
  writeRatioMonitorsSql,
} from './sql/count-assignments.sql.js';

const COMMITS_PER_STATEMENT = 200;

/** Brings the counts of decisions, and the check of their shares, up to the log. */
@Injectable()
export class CountAssignments {
  constructor(private readonly database: Database) {}

  /** Counts until the outbox is empty; answers how many commits it took. Safe on any number of workers. */
  execute(): Promise<number> {
    return this.count('wait');
  }

  /** The same, unless another worker counts now. */
  executeIfFree(): Promise<number> {
    return this.count('skip');
  }

  private async count(turn: Turn): Promise<number> {
    let total = 0;
    for (;;) {
      const commits = await this.database.transaction((transaction) => countSome(transaction, turn));
      total += commits;
      if (commits < COMMITS_PER_STATEMENT) return total;
    }
  }
}

/** One worker at a time, so that the running sample-ratio test has one order. */
async function countSome(transaction: Queryable, turn: Turn): Promise<number> {
  if (!(await takeTurn(transaction, 'pointsman.count', turn))) return 0;
  const [{ commits, drawn }] = await transaction.rows<{ commits: number; drawn: DrawnRow[] }>(
    countAssignmentsSql,
    [COMMITS_PER_STATEMENT],
  );
  if (drawn.length > 0) await checkShares(transaction, drawn);
  return commits;
}

async function checkShares(transaction: Queryable, drawn: readonly DrawnRow[]): Promise<void> {
  const draws = groupDraws(drawn);
  await transaction.query(addSampleRatiosSql, [JSON.stringify(sampleRatioRows(draws))]);
  const ids = [...new Set(drawn.map((row) => row.experiment_id))];
  const known = await transaction.rows<{ experimentId: string; state: SequentialRatioState }>(
    readRatioMonitorsSql,
    [ids],
  );
  const monitors = advanceMonitors(
    new Map(known.map(({ experimentId, state }) => [experimentId, state])),
    draws,
  );
  const rows = [...monitors].map(([experiment_id, state]) => ({ experiment_id, state }));
  await transaction.query(writeRatioMonitorsSql, [JSON.stringify(rows)]);
}
