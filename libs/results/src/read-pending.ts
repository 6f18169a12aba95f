import type { Experiment } from '#experiments';
import type { Queryable } from '#persistence';
import { firstIdOf } from '#platform';
import { openBucketMs } from '#rewards';
import type { PendingRow, ResultsFilter } from './result-facts.js';
import {
  countOpenAtEdgeSql,
  countOpenInRangeSql,
  readOpenBucketsSql,
  readWindowsSql,
} from './sql/read-results.sql.js';

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
  if (filter.from !== null || filter.to !== null)
    return transaction.rows<PendingRow>(countOpenInRangeSql, rangeParams(experiment, filter, edges, nowMs));
  const rows = await transaction.rows<PendingRow>(readOpenBucketsSql, [
    experiment.id,
    JSON.stringify(edges),
    filter.segment,
  ]);
  for (const group of distinctWindows(edges))
    rows.push(...(await readEdge(transaction, experiment, filter, group, nowMs)));
  return rows;
}

function rangeParams(experiment: Experiment, filter: ResultsFilter, edges: readonly Edge[], nowMs: number) {
  const openFromMs = Math.min(nowMs, ...edges.map((edge) => edge.openFromMs)) - ID_SLACK_MS;
  return [
    experiment.id,
    firstIdOf(Math.max(0, openFromMs, filter.from?.getTime() ?? 0)),
    firstIdOf(filter.to?.getTime() ?? nowMs + ID_SLACK_MS),
    experiment.objective.metric,
    new Date(nowMs),
    filter.segment,
    filter.revision,
  ];
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
  return transaction.rows<PendingRow>(countOpenAtEdgeSql, [
    experiment.id,
    firstIdOf(Math.max(0, openFromMs - ID_SLACK_MS)),
    firstIdOf(Math.max(0, wholeFromMs + ID_SLACK_MS)),
    experiment.objective.metric,
    new Date(nowMs),
    filter.segment,
    new Date(wholeFromMs),
    edges.map(({ revision }) => revision),
  ]);
}
