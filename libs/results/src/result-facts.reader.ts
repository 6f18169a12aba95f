import { Injectable } from '@nestjs/common';
import type { Experiment } from '#experiments';
import type { SequentialRatioState } from '#inference';
import { Database, type Queryable } from '#persistence';
import { readPending } from './read-pending.js';
import type {
  CountRow,
  FiredGuardrail,
  OutcomeRow,
  ResultFacts,
  ResultsFilter,
  SampleRatioCounts,
} from './result-facts.js';
import {
  readCountsSql,
  readCountTotalsSql,
  readFiredGuardrailsSql,
  readFreshnessSql,
  readOutcomesInRangeSql,
  readOutcomeTotalsSql,
  readRatioMonitorSql,
  readSampleRatiosSql,
} from './sql/read-results.sql.js';

interface Freshness {
  foldedAt: Date | null;
  pendingEvents: number;
}

/** Reads the roll-ups of an experiment at one consistent moment. */
@Injectable()
export class ResultFactsReader {
  constructor(private readonly database: Database) {}

  read(experiment: Experiment, filter: ResultsFilter, nowMs: number): Promise<ResultFacts> {
    return this.database.transaction(
      async (transaction) => ({
        ...(await readRollups(transaction, experiment.id, filter)),
        pending: await readPending(transaction, experiment, filter, nowMs),
        ...(await readChecks(transaction, experiment.id, filter)),
      }),
      { isolation: 'REPEATABLE READ', readOnly: true },
    );
  }
}

async function readRollups(
  transaction: Queryable,
  id: string,
  { segment, from, to, revision }: ResultsFilter,
): Promise<Pick<ResultFacts, 'counts' | 'outcomes'>> {
  if (from === null && to === null && revision === null)
    return {
      counts: await transaction.rows<CountRow>(readCountTotalsSql, [id, segment]),
      outcomes: await transaction.rows<OutcomeRow>(readOutcomeTotalsSql, [id, segment]),
    };
  const params = [id, segment, from, to, revision];
  const rows = await transaction.rows<OutcomeRow & { latencies: Record<string, number>[] }>(
    readOutcomesInRangeSql,
    params,
  );
  return {
    counts: await transaction.rows<CountRow>(readCountsSql, params),
    outcomes: rows.map(({ latencies, ...row }) => ({ ...row, latency: addedCounts(latencies) })),
  };
}

async function readChecks(
  transaction: Queryable,
  id: string,
  { segment, revision }: ResultsFilter,
): Promise<Omit<ResultFacts, 'counts' | 'outcomes' | 'pending'>> {
  const [freshness] = await transaction.rows<Freshness>(readFreshnessSql, [id]);
  const [monitor] = await transaction.rows<{ state: SequentialRatioState }>(readRatioMonitorSql, [id]);
  return {
    sampleRatios: await transaction.rows<SampleRatioCounts>(readSampleRatiosSql, [id, segment, revision]),
    ratioMonitor: monitor?.state ?? null,
    fired: await transaction.rows<FiredGuardrail>(readFiredGuardrailsSql, [id]),
    foldedAt: freshness?.foldedAt ?? null,
    pendingEvents: freshness?.pendingEvents ?? 0,
  };
}

/** Adds counts up by name. */
export function addedCounts(all: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  return total;
}
