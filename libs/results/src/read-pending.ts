import type { Experiment } from '#experiments';
import type { Queryable } from '#persistence';
import { firstIdOf } from '#platform';
import { openBucketMs } from '#rewards';
import type { PendingRow, ResultsFilter } from './result-facts.js';
import { countPendingSql, readOpenBucketsSql, readWindowsSql } from './sql/read-results.sql.js';

/** Ids are made a moment before or after the time that a decision carries. */
const ID_SLACK_MS = 5_000;

interface Window {
  revision: number;
  seconds: number;
}

/** Decisions whose window is open at `nowMs` and that have no objective value, exact, per segment and arm. */
export async function readPending(
  transaction: Queryable,
  experiment: Experiment,
  filter: ResultsFilter,
  nowMs: number,
): Promise<PendingRow[]> {
  const all = await transaction.rows<Window>(readWindowsSql, [experiment.id]);
  const windows = all.filter(({ revision }) => filter.revision === null || revision === filter.revision);
  const edges = edgesOf(windows, nowMs);
  const count = (fromMs: number, toMs: number, revision: number | null) =>
    transaction.rows<PendingRow>(countPendingSql, [
      experiment.id,
      firstIdOf(Math.max(0, fromMs)),
      firstIdOf(Math.max(0, toMs)),
      experiment.objective.metric,
      new Date(nowMs),
      filter.segment,
      revision,
    ]);
  if (filter.from !== null || filter.to !== null) {
    const openFromMs = Math.min(nowMs, ...edges.map(({ openFromMs }) => openFromMs));
    const fromMs = Math.max(openFromMs - ID_SLACK_MS, filter.from?.getTime() ?? 0);
    return count(fromMs, filter.to?.getTime() ?? nowMs + ID_SLACK_MS, filter.revision);
  }
  const rows = await transaction.rows<PendingRow>(readOpenBucketsSql, [
    experiment.id,
    JSON.stringify(edges),
    filter.segment,
  ]);
  for (const group of distinctWindows(edges))
    rows.push(...(await readEdge(transaction, experiment, filter, group, nowMs)));
  return rows;
}

interface Edge extends Window {
  openFromMs: number;
  /** Start of the first bucket of which every window is open. */
  wholeFromMs: number;
}

function edgesOf(windows: readonly Window[], nowMs: number): Edge[] {
  return windows.map((window) => {
    const openFromMs = nowMs - window.seconds * 1000;
    const width = openBucketMs(window.seconds);
    return { ...window, openFromMs, wholeFromMs: Math.ceil(openFromMs / width) * width };
  });
}

/** Revisions with the same window share their edge. */
function distinctWindows(edges: readonly Edge[]): Edge[][] {
  const groups = new Map<number, Edge[]>();
  for (const edge of edges) groups.set(edge.seconds, [...(groups.get(edge.seconds) ?? []), edge]);
  return [...groups.values()];
}

/** The bucket in which windows are closing just now, from the log. */
function readEdge(
  transaction: Queryable,
  experiment: Experiment,
  filter: ResultsFilter,
  edges: readonly Edge[],
  nowMs: number,
): Promise<PendingRow[]> {
  const [{ openFromMs, wholeFromMs }] = edges;
  return transaction.rows<PendingRow>(countEdgeSql, [
    experiment.id,
    firstIdOf(Math.max(0, openFromMs - ID_SLACK_MS)),
    firstIdOf(Math.max(0, wholeFromMs + ID_SLACK_MS)),
    experiment.objective.metric,
    new Date(nowMs),
    filter.segment,
    filter.revision,
    new Date(wholeFromMs),
    edges.map(({ revision }) => revision),
  ]);
}

const countEdgeSql = countPendingSql.replace(
  'GROUP BY',
  'AND assignments.created_at < $8 AND assignments.revision = ANY ($9::integer[])\nGROUP BY',
);
