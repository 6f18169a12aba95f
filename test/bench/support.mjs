import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import autocannon from 'autocannon';

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * As `npm start` does: short-lived objects of a request die young in a larger nursery, and what survives is few enough
 * for one thread; helper threads would take the core that Postgres and the clients need.
 */
const nodeFlags = ['--max-semi-space-size=64', '--no-parallel-scavenge', '--no-allocation-site-pretenuring'];

/** Starts a Node program and resolves once `url` answers 200. */
export async function startProcess(args, env, url) {
  const child = spawn(process.execPath, [...nodeFlags, ...args], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`the process ended with code ${child.exitCode}`);
    const ready = await fetch(url)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (ready) return { stop, pid: child.pid };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${url} never answered 200`);
}

/** The built service on a free port. */
export async function startPointsman(env = {}) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const process_ = await startProcess(
    ['dist/apps/pointsman/src/main.js'],
    { PORT: String(port), HOST: '127.0.0.1', ...env },
    `${base}/health/ready`,
  );
  return { base, ...process_ };
}

/** Sends JSON and answers JSON; anything but 2xx is an error. */
export async function send(base, method, path, body) {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** Requests per second that a POST endpoint answers, every answer checked to be 2xx. */
export async function throughput({ url, bodies, connections = 256, seconds = 8 }) {
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    setupClient: (client) => {
      client.setBody(bodies[next++ % bodies.length]);
      client.on('response', () => client.setBody(bodies[next++ % bodies.length]));
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers that were not 2xx, ${result.errors} errors`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
