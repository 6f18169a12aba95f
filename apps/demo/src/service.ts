import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
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

/** Starts the built launcher on its embedded default, with a free port and a data folder that goes when it stops. */
export async function startService(env: Record<string, string | undefined>): Promise<RunningService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pointsman-demo-'));
  const port = await freePort();
  const child = spawn(process.execPath, [LAUNCHER], {
    env: { ...env, ...ownSettings(dataDir, port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = collectOutput(child);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await stopChild(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop();
    throw new Error(`the service did not start: ${(error as Error).message}\n${output()}`, { cause: error });
  }
  return { url, stop };
}

/** Blank settings count as unset: the demo's data never reach a server that the environment names. */
function ownSettings(dataDir: string, port: number): Record<string, string> {
  return {
    DATABASE_URL: '',
    REDIS_URL: '',
    ROLE: 'all',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadlineMs = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadlineMs) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await wait(100);
  }
  throw new Error(`it was not ready within ${READY_WITHIN_MS / 1_000} s`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(patience);
}

/** The last lines that the service wrote, for the message when it fails. */
function collectOutput(child: ChildProcess): () => string {
  let tail = '';
  const keep = (chunk: Buffer) => (tail = (tail + chunk.toString('utf8')).slice(-4_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => tail;
}
