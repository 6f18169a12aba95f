import { ROLLUP_COLUMNS } from './rollup-columns.js';
import type { RollupRow } from './roll-up.js';

export type TotalRow = Omit<RollupRow, 'hourMs' | 'revision'>;

/** Hourly rows added up over hours and revisions. */
export function totalRows(hourly: readonly RollupRow[]): TotalRow[] {
  const totals = new Map<string, TotalRow>();
  for (const { hourMs: _hour, revision: _revision, ...row } of hourly) {
    const key = `${row.block}|${row.segment}|${row.arm}|${row.lane}`;
    const known = totals.get(key);
    if (known) addRow(known, row);
    else totals.set(key, { ...row, sums: { ...row.sums }, latency: { ...row.latency } });
  }
  return [...totals.values()];
}

function addRow(into: TotalRow, row: TotalRow): void {
  for (const column of ROLLUP_COLUMNS) into.sums[column] += row.sums[column];
  for (const [bucket, count] of Object.entries(row.latency))
    into.latency[bucket] = (into.latency[bucket] ?? 0) + count;
}
