import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wait } from './api-client.js';

const LAUNCHER = 'dist/apps/pointsman/src/main.js';
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

export interface ServiceHandle {
  /** Its base address, once it can serve. Rejects with a sentence when it cannot. */
  ready: Promise<string>;
  /** Ends the service if the demo started it, ready or not; leaves one that was there before alone. */
  stop(): Promise<void>;
}

/** A service that somebody else runs. */
export function connectToService(url: string): ServiceHandle {
  return { ready: assertReady(url), stop: async () => undefined };
}

/** Starts the built launcher on its embedded default, on a free port and a data folder that goes when it stops. */
export function startService(env: Record<string, string | undefined>): ServiceHandle {
  const dataDir = mkdtempSync(join(tmpdir(), 'pointsman-demo-'));
  const child = spawn(process.execPath, [LAUNCHER], {
    env: { ...env, ...ownSettings(dataDir) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = collectOutput(child);
  const ready = untilReady(child, output).catch((cause: unknown) => {
    throw new Error(`the service did not start: ${(cause as Error).message}\n${output()}`, { cause });
  });
  const stop = async () => {
    await stopChild(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ready, stop };
}

async function assertReady(url: string): Promise<string> {
  const response = await fetch(`${url}/health/ready`).catch((cause: unknown) => {
    throw new Error(`nothing answers at ${url}`, { cause });
  });
  if (!response.ok) throw new Error(`the service at ${url} is not ready (${response.status})`);
  return url;
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
