import { randomBytes } from 'node:crypto';
import { Database } from '#persistence';

/** A database of one's own, migrated and empty. */
export interface TestDatabase {
  url: string;
  /** A pool on it. */
  database: Database;
  /** Closes the pool and drops the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** Clones the migrated template; takes some tens of milliseconds. Call in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `pointsman_test_${randomBytes(6).toString('hex')}`;
  const server = process.env.POINTSMAN_TEST_SERVER;
  if (!server) throw new Error('The global set-up of the test project did not run.');
  const template = empty ? 'template1' : process.env.POINTSMAN_TEST_TEMPLATE;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const database = new Database({ connectionString: url, poolSize: 8 });
  const drop = async () => {
    await database.close();
    await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url, database, drop };
}

async function onServer(url: string, sql: string): Promise<void> {
  const database = new Database({ connectionString: url, poolSize: 1 });
  try {
    await database.query(sql);
  } finally {
    await database.close();
  }
}
