import { startEmbeddedPostgres } from '../../dist/libs/persistence/src/index.js';
import { freePort, startProcess } from './support.mjs';

/** DATABASE_URL, else an embedded PostgreSQL of its own under `.pointsman`, which `stop` ends. */
export async function findOrStartDatabase(name) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  return startEmbeddedPostgres({ dataDir: `.pointsman/${name}-${process.pid}`, log: () => undefined });
}

/** One process of the built service in this role (`api` or `worker`) on a free port. */
export async function startRole(role, databaseUrl, more = {}) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ROLE: role, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: databaseUrl, ...more };
  return { base, ...(await startProcess(['dist/apps/pointsman/src/main.js'], env, `${base}/health/ready`)) };
}
