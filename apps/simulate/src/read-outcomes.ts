import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { OutcomeRow } from '#simulation';

interface OutcomeRecord {
  readonly task: string;
  readonly complexity: string | null;
  readonly arms: Readonly<Record<string, { score: number; cost_usd?: number; cost_est_usd?: number }>>;
}

/** Rows of an outcome file, JSON lines with an `arms` object each, plain or gzip. */
export interface OutcomeFile {
  readonly arms: readonly string[];
  readonly rows: readonly OutcomeRow[];
}

/** Reads one outcome file; arms missing in some rows are left out. Throws when a line is not JSON. */
export function readOutcomes(path: string): OutcomeFile {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const records = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as OutcomeRecord);
  const arms = Object.keys(records[0].arms).filter((arm) => records.every((record) => arm in record.arms));
  const rows = records.map((record) => ({
    segment: `${record.complexity ?? 'unknown'}:${record.task}`,
    scores: arms.map((arm) => Math.min(1, Math.max(0, record.arms[arm].score))),
    costsUsd: arms.map((arm) => record.arms[arm].cost_usd ?? record.arms[arm].cost_est_usd ?? 0),
  }));
  return { arms, rows };
}
