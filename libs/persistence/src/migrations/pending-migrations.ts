import type { Queryable } from '../postgres/database.js';
import type { Migration } from './read-migrations.js';

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  logs: string | null;
}

/** The database's history contradicts the migrations on disk; a person has to decide what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * The migrations that the database has not applied, by Prisma's own table.
 * @throws MigrationError when one failed half-way, or was changed after it was applied
 */
export async function pendingMigrations(
  database: Pick<Queryable, 'query'>,
  migrations: Migration[],
): Promise<Migration[]> {
  const applied = await appliedMigrations(database);
  for (const migration of migrations) assertConsistent(migration, applied.get(migration.name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function appliedMigrations(database: Pick<Queryable, 'query'>): Promise<Map<string, AppliedRow>> {
  const { rows: tables } = await database.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  );
  if (!tables[0].present) return new Map();
  const { rows } = await database.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function assertConsistent(migration: Migration, row: AppliedRow | undefined): void {
  if (row === undefined) return;
  if (row.finished_at === null)
    throw new MigrationError(
      `Migration ${migration.name} failed before it finished: ${row.logs ?? 'no log'}`,
    );
  if (row.checksum !== migration.checksum)
    throw new MigrationError(
      `Migration ${migration.name} was changed after it was applied to this database.`,
    );
}
