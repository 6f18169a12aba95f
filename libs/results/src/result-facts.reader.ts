import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
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
  readChangedArmsSql,
  readCountsSql,
  readCountTotalsSql,
  readFiredGuardrailsSql,
  readFreshnessSql,
  readOutcomesInRangeSql,
  readOutcomeTotalsSql,
  readRatioMonitorSql,
  readSampleRatiosSql,
} from './sql/read-results.sql.js';

/** Parts of experiments whose outcome totals are kept in memory. */
const REMEMBERED_MAX = 32;

interface Freshness {
  version: number;
  foldedAt: Date | null;
  pendingEvents: number;
}

/** Reads the roll-ups of an experiment at one consistent moment. */
@Injectable()
export class ResultFactsReader {
  /** Outcome totals change with a fold only, so those of the last version may be used until the next. */
  private readonly known = new LRUCache<string, OutcomeRow[]>({ max: REMEMBERED_MAX });

  constructor(private readonly database: Database) {}

  read(experiment: Experiment, filter: ResultsFilter, nowMs: number): Promise<ResultFacts> {
    const { id } = experiment;
    return this.database.transaction(
      async (transaction) => {
        const [freshness] = await transaction.rows<Freshness>(readFreshnessSql, [id]);
        return {
          foldedAt: freshness?.foldedAt ?? null,
          pendingEvents: freshness?.pendingEvents ?? 0,
          counts: await readCounts(transaction, id, filter),
          outcomes: isUncut(filter)
            ? await this.readTotals(transaction, id, filter.segment, freshness?.version ?? 0)
            : await readOutcomes(transaction, id, filter),
          pending: await readPending(transaction, experiment, filter, nowMs),
          ...(await readChecks(transaction, id, filter)),
        };
      },
      { isolation: 'REPEATABLE READ', readOnly: true },
    );
  }

  private async readTotals(transaction: Queryable, id: string, segment: string | null, version: number) {
    const key = `${id}|${version}|${segment}`;
    const known = this.known.get(key);
    if (known) return known;
    const rows = await transaction.rows<OutcomeRow>(readOutcomeTotalsSql, [id, segment]);
    this.known.set(key, rows);
    return rows;
  }
}

const isUncut = ({ from, to, revision }: ResultsFilter) => from === null && to === null && revision === null;

function readCounts(transaction: Queryable, id: string, filter: ResultsFilter): Promise<CountRow[]> {
  const { segment, from, to, revision } = filter;
  return isUncut(filter)
    ? transaction.rows<CountRow>(readCountTotalsSql, [id, segment])
    : transaction.rows<CountRow>(readCountsSql, [id, segment, from, to, revision]);
}

async function readOutcomes(
  transaction: Queryable,
  id: string,
  { segment, from, to, revision }: ResultsFilter,
): Promise<OutcomeRow[]> {
  const rows = await transaction.rows<OutcomeRow & { latencies: Record<string, number>[] }>(
    readOutcomesInRangeSql,
    [id, segment, from, to, revision],
  );
  return rows.map(({ latencies, ...row }) => ({ ...row, latency: addedCounts(latencies) }));
}

async function readChecks(
  transaction: Queryable,
  id: string,
  { segment, revision, from, to }: ResultsFilter,
): Promise<Pick<ResultFacts, 'ratioMonitor' | 'sampleRatios' | 'fired' | 'changedArms'>> {
  const [monitor] = await transaction.rows<{ state: SequentialRatioState }>(readRatioMonitorSql, [id]);
  const changed = await transaction.rows<{ arm: number }>(readChangedArmsSql, [id, segment, from, to]);
  return {
    changedArms: changed.map(({ arm }) => arm),
    sampleRatios: await transaction.rows<SampleRatioCounts>(readSampleRatiosSql, [id, segment, revision]),
    ratioMonitor: monitor?.state ?? null,
    fired: await transaction.rows<FiredGuardrail>(readFiredGuardrailsSql, [id]),
  };
}

/** Adds counts up by name. */
export function addedCounts(all: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  return total;
}
