import { fileURLToPath } from 'node:url';
import pg from 'pg';
import {
  Database,
  type EmbeddedPostgres,
  ensureLogPartitions,
  runMigrations,
  startEmbeddedPostgres,
} from '#persistence';
import type { Config, ConnectedConfig, Logger } from '#platform';

/** From `dist/apps/pointsman/src` up to the repository. */
const migrationsDirectory = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));

/** The configured database does not answer. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
}

export interface PreparedDatabase {
  config: ConnectedConfig;
  embedded: EmbeddedPostgres | undefined;
}

/** Finds or starts PostgreSQL and brings it to the newest migration. */
export async function prepareDatabase(config: Config, logger: Logger): Promise<PreparedDatabase> {
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config, logger) : undefined;
  const databaseUrl = embedded?.url ?? config.databaseUrl!;
  try {
    if (!embedded) await assertReachable(databaseUrl);
    const applied = await runMigrations(databaseUrl, migrationsDirectory);
    await makePartitions(databaseUrl);
    if (applied.length > 0) logger.info('database migrated', { applied });
    return { config: { ...config, databaseUrl }, embedded };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

const startEmbedded = (config: Config, logger: Logger) =>
  startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (line) => logger.debug('postgres', { line }),
  });

async function makePartitions(databaseUrl: string): Promise<void> {
  const database = new Database({ connectionString: databaseUrl, poolSize: 2 });
  await ensureLogPartitions(database, Date.now()).finally(() => database.close());
}

async function assertReachable(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const { message, code } = cause as { message: string; code?: string };
    throw new DatabaseUnreachableError(
      `DATABASE_URL (${withoutPassword(databaseUrl)}) cannot be reached: ${message || code}`,
      { cause },
    );
  }
}

/** A database URL that may be shown. */
export function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.password) url.password = '***';
  return url.toString();
}
