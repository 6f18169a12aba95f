import { parseArgs } from 'node:util';
import { Database, PostgresApiKeyStore } from '#persistence';
import {
  type ApiKeyStore,
  createLogger,
  hashSecret,
  loadConfig,
  newId,
  newSecret,
  processEnvironment,
} from '#platform';
import { type ScopeName, scopeNames } from '#platform';
import { findDatabase } from './find-database.js';

const usage = `Usage:
  npm run keys -- create --name NAME --scopes ${scopeNames.join(',')}
  npm run keys -- list
  npm run keys -- revoke ID`;

/** Manages API keys from the command line, also while the service runs. */
async function manageKeys(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, scopes: { type: 'string' } },
  });
  const [command, id] = positionals;
  if (command === 'create') return withStore((store) => create(store, values.name, values.scopes));
  if (command === 'list') return withStore(list);
  if (command === 'revoke' && id) return withStore((store) => revoke(store, id));
  throw new Error(usage);
}

async function create(
  store: ApiKeyStore,
  name: string | undefined,
  scopeList: string | undefined,
): Promise<string> {
  const scopes = (scopeList ?? '').split(',').filter(Boolean);
  const unknown = scopes.filter((scope) => !scopeNames.includes(scope as ScopeName));
  if (!name || scopes.length === 0 || unknown.length > 0) throw new Error(usage);
  const secret = newSecret();
  const id = newId();
  await store.create({ id, name, hash: hashSecret(secret), scopes: scopes as ScopeName[] });
  return `${secret}\n\nThis is the only time the key is shown. Its id is ${id}; it counts within seconds.`;
}

async function list(store: ApiKeyStore): Promise<string> {
  const keys = await store.list();
  if (keys.length === 0) return 'No keys.';
  return keys
    .map(({ id, name, scopes, createdAt, revokedAt }) =>
      [id, name, scopes.join(','), createdAt.toISOString(), revokedAt ? 'revoked' : 'valid'].join('  '),
    )
    .join('\n');
}

const revoke = async (store: ApiKeyStore, id: string) =>
  (await store.revoke(id)) ? `Revoked ${id}.` : `There is no valid key ${id}.`;

async function withStore(use: (store: ApiKeyStore) => Promise<string>): Promise<string> {
  const config = loadConfig({ ...processEnvironment(), LOG_LEVEL: 'error' });
  const found = await findDatabase(config, createLogger(config));
  const database = new Database({ connectionString: found.url, poolSize: 1 });
  try {
    return await use(new PostgresApiKeyStore(database));
  } finally {
    await database.close();
    await found.release();
  }
}

try {
  process.stdout.write(`${await manageKeys(process.argv.slice(2))}\n`);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
