import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './data-dir-lock.js';

const stopTimeoutMs = 15_000;

/**
 * Ends a PostgreSQL that outlived our process (killed without warning) and still serves this cluster, and clears the
 * pid file of one that did not. Only called with the data directory locked, so nobody else uses it.
 */
export async function stopLeftoverPostmaster(clusterDir: string): Promise<void> {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isPostmasterOf(pid, clusterDir)) await stop(pid);
  rmSync(file, { force: true });
}

/** On Linux the command line tells; elsewhere PostgreSQL itself refuses a directory that is in use. */
function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words[0].endsWith('postgres') && words.includes(clusterDir);
  } catch {
    return false;
  }
}

async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + stopTimeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`A PostgreSQL left behind (process ${pid}) does not stop.`);
    await delay(50);
  }
}
