import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const templateName = () => `pointsman_test_${randomBytes(6).toString('hex')}`;

/**
 * One PostgreSQL for the whole run (TEST_DATABASE_URL or DATABASE_URL, else the embedded one without fsync) with one
 * migrated database that test files clone. Jest calls this once per project; the first call does the work.
 */
export default async function setUp() {
  if (globalThis.pointsmanTestServer) return;
  const persistence = await import('../../dist/libs/persistence/src/index.js');
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startEmbedded(persistence);
  const template = templateName();
  globalThis.pointsmanTestServer = { ...server, template };
  await execute(server.url, `CREATE DATABASE ${template}`);
  await persistence.runMigrations(onDatabase(server.url, template), 'prisma/migrations');
  process.env.POINTSMAN_TEST_SERVER = server.url;
  process.env.POINTSMAN_TEST_TEMPLATE = template;
}

function startEmbedded({ startEmbeddedPostgres }) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const dataDir = mkdtempSync(join(tmpdir(), 'pointsman-test-'));
  chmodSync(dataDir, 0o755);
  return startEmbeddedPostgres({
    dataDir,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
}

export function onDatabase(serverUrl, database) {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

export async function execute(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
