import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterPassword } from './cluster-password.js';
import { superuser } from './initialise-cluster.js';

/** The URL of the embedded PostgreSQL that another process runs in this directory; undefined when there is none. */
export function runningEmbeddedUrl(dataDir: string): string | undefined {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const port = readFileSync(file, 'utf8').split('\n')[3]?.trim();
  return port ? embeddedUrl(Number(port), clusterPassword(dataDir)) : undefined;
}

export const embeddedUrl = (port: number, password: string) =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
