import { Injectable } from '@nestjs/common';
import type { SequentialRatioState } from '#inference';
import { Database, type Queryable } from '#persistence';
import { advanceMonitors, groupDraws, sampleRatioRows, type DrawnRow } from './sample-ratio-counts.js';
import {
  addSampleRatiosSql,
  countAssignmentsSql,
  lockCountingSql,
  readRatioMonitorsSql,
  writeRatioMonitorsSql,
} from './sql/count-assignments.sql.js';

const COMMITS_PER_STATEMENT = 200;

/** Brings the counts of decisions, and the check of their shares, up to the log. */
@Injectable()
export class CountAssignments {
  constructor(private readonly database: Database) {}

  /** Counts until the outbox is empty; answers how many commits it took. Safe on any number of workers. */
  async execute(): Promise<number> {
    let total = 0;
    for (;;) {
      const commits = await this.database.transaction(countSome);
      total += commits;
      if (commits < COMMITS_PER_STATEMENT) return total;
    }
  }
}

async function countSome(transaction: Queryable): Promise<number> {
  await transaction.query(lockCountingSql);
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
