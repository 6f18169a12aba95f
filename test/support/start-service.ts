import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const startTimeoutMs = 60_000;

/** A running launcher. */
export interface Service {
  /** Where it answers, without a slash at the end. */
  url: string;
  pid: number;
  /** What it wrote so far, for the message of a failing test. */
  output(): string;
  /** Ends it in order (SIGTERM) and waits; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without warning (SIGKILL) and waits. */
  kill(): Promise<void>;
}

/** Starts the built launcher on a free port with these variables and waits until it is ready. */
export async function startService(env: Record<string, string>): Promise<Service> {
  const child = spawn(process.execPath, ['dist/apps/pointsman/src/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_PRETTY: 'false', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await untilReady(child, () => output);
  return {
    url,
    pid: child.pid!,
    output: () => output,
    stop: () => (child.kill('SIGTERM'), ended),
    kill: async () => void (child.kill('SIGKILL'), await ended),
  };
}

async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline && child.exitCode === null) {
    const health = /(http:\/\/\S+)\/health\/ready/.exec(output())?.[1];
    if (health && (await isReady(health))) return health;
    await delay(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The service did not become ready.\n${output()}`);
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
