import { firstIdOf } from '#platform';
import type { Queryable } from './database.js';

const dayMs = 86_400_000;

/**
 * Makes the daily partitions of a table declared `PARTITION BY RANGE (id)` over UUIDv7 ids, from yesterday to `daysAhead`
 * days from now, named `<table>_pYYYYMMDD`. Existing ones are left alone; safe to call from many processes at once.
 * @param table a table name of ours, never input
 * @returns the names of those made now
 */
export async function ensurePartitions(
  database: Pick<Queryable, 'query'>,
  table: string,
  nowMs: number,
  daysAhead: number,
) {
  const days = Array.from({ length: daysAhead + 2 }, (_, index) => startOfDay(nowMs) + (index - 1) * dayMs);
  const { rows } = await database.query<{ name: string }>(
    'SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = to_regclass($1)',
    [table],
  );
  const existing = new Set(rows.map(({ name }) => name));
  const missing = days.filter((day) => !existing.has(partitionName(table, day)));
  for (const day of missing) await createPartition(database, table, day);
  return missing.map((day) => partitionName(table, day));
}

/** `<table>_pYYYYMMDD` of the day that `timeMs` falls on, in UTC. */
export const partitionName = (table: string, timeMs: number) =>
  `${table}_p${new Date(timeMs).toISOString().slice(0, 10).replaceAll('-', '')}`;

const startOfDay = (timeMs: number) => Math.floor(timeMs / dayMs) * dayMs;

const createPartition = (database: Pick<Queryable, 'query'>, table: string, day: number) =>
  database.query(
    `CREATE TABLE IF NOT EXISTS ${partitionName(table, day)} PARTITION OF ${table}
     FOR VALUES FROM ('${firstIdOf(day)}') TO ('${firstIdOf(day + dayMs)}')`,
  );

/** The append-only logs and what grows along with them. */
const partitionedTables = ['assignments', 'reward_events', 'outcomes'];

/** Keeps a week of daily partitions ready for every log. */
export async function ensureLogPartitions(database: Pick<Queryable, 'query'>, nowMs: number): Promise<void> {
  for (const table of partitionedTables) await ensurePartitions(database, table, nowMs, 7);
}
