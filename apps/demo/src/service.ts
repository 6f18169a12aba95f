import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wait } from './api-client.js';

const LAUNCHER = 'dist/apps/pointsman/src/main.js';
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

export interface RunningService {
  url: string;
  /** Ends the service if the demo started it; leaves one that was there before alone. */
  stop(): Promise<void>;
}

/** A service that somebody else runs. Throws when it is not ready. */
export async function connectToService(url: string): Promise<RunningService> {
  const response = await fetch(`${url}/health/ready`).catch((cause: unknown) => {
    throw new Error(`nothing answers at ${url}`, { cause });
  });
  if (!response.ok) throw new Error(`the service at ${url} is not ready (${response.status})`);
  return { url, stop: async () => undefined };
}

/** Starts the built launcher on its embedded default, on a free port and a data folder that goes when it stops. */
export async function startService(env: Record<string, string | undefined>): Promise<RunningService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pointsman-demo-'));
  const child = spawn(process.execPath, [LAUNCHER], {
    env: { ...env, ...ownSettings(dataDir) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = collectOutput(child);
  const stop = async () => {
    await stopChild(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await untilReady(child, output), stop };
  } catch (error) {
    await stop();
    throw new Error(`the service did not start: ${(error as Error).message}\n${output()}`, { cause: error });
  }
}

/** Blank settings count as unset: the demo's data never reach a server that the environment names. */
function ownSettings(dataDir: string): Record<string, string> {
  return {
    DATABASE_URL: '',
    REDIS_URL: '',
    ROLE: 'all',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
}

/** The address in the service's banner, once it answers there. */
async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
  const deadlineMs = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadlineMs) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    const url = /(http:\/\/\S+)\/health\/ready/.exec(output())?.[1];
    if (url && (await isReady(url))) return url;
    await wait(100);
  }
  throw new Error(`it was not ready within ${READY_WITHIN_MS / 1_000} s`);
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(patience);
}

/** The last lines that the service wrote: its banner, and why it failed if it did. */
function collectOutput(child: ChildProcess): () => string {
  let tail = '';
  const keep = (chunk: Buffer) => (tail = (tail + chunk.toString('utf8')).slice(-4_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => tail;
}
