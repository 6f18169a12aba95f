import type { Experiment } from '#experiments';
import type { Queryable } from '#persistence';
import { firstIdOf } from '#platform';
import { openBucketMs } from '#rewards';
import type { PendingRow, ResultsFilter } from './result-facts.js';
import { countOpenSql, readOpenBucketsSql, readWindowsSql } from './sql/read-results.sql.js';

/** Ids are made a moment before or after the time that a decision carries. */
const ID_SLACK_MS = 5_000;
/** Later than any decision: the end of UUIDv7's time. */
const FOREVER_MS = 2 ** 48 - 1;

interface Window {
  revision: number;
  seconds: number;
}

/** A stretch of decision time, `fromMs` included and `toMs` not. */
interface Stretch {
  fromMs: number;
  toMs: number;
}

/** Decisions whose window is open at `nowMs` and that have no objective value, exact, per segment and arm. */
export async function readPending(
  transaction: Queryable,
  experiment: Experiment,
  filter: ResultsFilter,
  nowMs: number,
): Promise<PendingRow[]> {
  const windows = await transaction.rows<Window>(readWindowsSql, [experiment.id]);
  const asked = windows.filter(({ revision }) => filter.revision === null || revision === filter.revision);
  const rows: PendingRow[] = [];
  for (const group of sameWindow(asked)) {
    const { whole, edges } = cutToBuckets(openStretch(group[0].seconds, filter, nowMs), group[0].seconds);
    const revisions = group.map(({ revision }) => revision);
    rows.push(
      ...(await transaction.rows<PendingRow>(readOpenBucketsSql, [
        experiment.id,
        revisions,
        new Date(whole.fromMs),
        toTime(whole.toMs),
        filter.segment,
      ])),
    );
    for (const edge of edges) {
      const params = [experiment, revisions, edge, filter, nowMs] as const;
      rows.push(...(await transaction.rows<PendingRow>(countOpenSql, edgeParams(...params))));
    }
  }
  return rows;
}

/** Revisions with the same window are read together. */
function sameWindow(windows: readonly Window[]): Window[][] {
  const groups = new Map<number, Window[]>();
  for (const window of windows) groups.set(window.seconds, [...(groups.get(window.seconds) ?? []), window]);
  return [...groups.values()];
}

/** The asked part of the decision time whose windows are open now. */
function openStretch(seconds: number, { from, to }: ResultsFilter, nowMs: number): Stretch {
  const fromMs = Math.max(0, nowMs - seconds * 1000 + 1, from?.getTime() ?? 0);
  return { fromMs, toMs: Math.max(fromMs, to?.getTime() ?? FOREVER_MS) };
}

/** The buckets that lie inside a stretch as a whole, and what is left of it at its ends. */
function cutToBuckets({ fromMs, toMs }: Stretch, seconds: number): { whole: Stretch; edges: Stretch[] } {
  const width = openBucketMs(seconds);
  const wholeFromMs = Math.ceil(fromMs / width) * width;
  const wholeToMs = toMs === FOREVER_MS ? toMs : Math.floor(toMs / width) * width;
  if (wholeFromMs >= wholeToMs)
    return { whole: { fromMs: wholeFromMs, toMs: wholeFromMs }, edges: [{ fromMs, toMs }] };
  const edges = [
    { fromMs, toMs: wholeFromMs },
    { fromMs: wholeToMs, toMs },
  ];
  return {
    whole: { fromMs: wholeFromMs, toMs: wholeToMs },
    edges: edges.filter((edge) => edge.fromMs < edge.toMs),
  };
}

function edgeParams(
  experiment: Experiment,
  revisions: readonly number[],
  { fromMs, toMs }: Stretch,
  { segment }: ResultsFilter,
  nowMs: number,
): unknown[] {
  return [
    experiment.id,
    firstIdOf(Math.max(0, fromMs - ID_SLACK_MS)),
    firstIdOf(Math.min(FOREVER_MS, toMs + ID_SLACK_MS)),
    experiment.objective.metric,
    new Date(nowMs),
    segment,
    revisions,
    new Date(fromMs),
    toTime(toMs),
  ];
}

/** Null stands for no end. */
const toTime = (ms: number): Date | null => (ms === FOREVER_MS ? null : new Date(ms));
