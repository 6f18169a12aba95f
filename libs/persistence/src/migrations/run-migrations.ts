import { resolve } from 'node:path';
import pg from 'pg';
import type { Queryable } from '../postgres/database.js';
import { MigrationError, pendingMigrations } from './pending-migrations.js';
import { readMigrations } from './read-migrations.js';
import { applyWithSchemaEngine } from './schema-engine.js';

/** Any fixed number, other than the one Prisma's engine locks. */
const advisoryLockKey = 7_046_115_320;

/**
 * Brings the database to the newest migration and returns the names of those applied now.
 * Safe when several processes start at once: one migrates under an advisory lock, the others wait for it.
 * When nothing is pending this is two short queries.
 * @throws MigrationError with the engine's explanation, or when history and files disagree
 */
export async function runMigrations(databaseUrl: string, directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const database = queryable(client);
  try {
    if ((await pendingMigrations(database, migrations)).length === 0) return [];
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLockKey]);
    if ((await pendingMigrations(database, migrations)).length === 0) return [];
    return await apply(databaseUrl, resolve(directory), migrations);
  } finally {
    await client.end();
  }
}

async function apply(...[url, directory, migrations]: Parameters<typeof applyWithSchemaEngine>) {
  try {
    return await applyWithSchemaEngine(url, directory, migrations);
  } catch (error) {
    throw new MigrationError(`Migrating the database failed: ${(error as Error).message ?? String(error)}`, {
      cause: error,
    });
  }
}

const queryable = (client: pg.Client): Pick<Queryable, 'query'> => ({
  async query<Row extends object>(sql: unknown, params: readonly unknown[] = []) {
    const { rows, rowCount } = await client.query(sql as string, params as unknown[]);
    return { rows: rows as Row[], rowCount: rowCount ?? 0 };
  },
});
