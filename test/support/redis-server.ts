import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#persistence';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** REDIS_URL, else a redis-server of this machine on a free port, else null: then tests skip and say so. */
export async function findOrStartRedis(): Promise<TestRedis | null> {
  const given = process.env.REDIS_URL;
  if (given) return { url: given, stop: async () => undefined };
  if (!hasRedisServer()) return null;
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    mkdtempSync(join(tmpdir(), 'redis-')),
  ];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout
      .setEncoding('utf8')
      .on('data', (text: string) => text.includes('Ready to accept') && resolve());
    child.once('exit', () => reject(new Error('redis-server ended while starting')));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

/** Whether `findOrStartRedis` will find one; known before tests are declared. */
export const hasRedis = () => Boolean(process.env.REDIS_URL) || hasRedisServer();

const hasRedisServer = () => spawnSync('redis-server', ['--version']).status === 0;
