import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, startService, type Service, type TestDatabase } from '../support/index.js';

describe('npm run demo', () => {
  let database: TestDatabase;
  let service: Service;

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await startService({ DATABASE_URL: database.url, REDIS_URL: '' });
  });

  afterAll(async () => {
    await service?.stop();
    await database?.drop();
  });

  it('shows all that it claims on one pass of the sample, and leaves the service that it was given running', async () => {
    const { exitCode, output } = await runDemo('--url', service.url, '--requests', '1743', '--rate', '250');
    expect(output).toContain('All shown');
    expect(output.match(/^ {2}yes /gm)).toHaveLength(6);
    expect(exitCode).toBe(0);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  });

  it('fails with a sentence when nothing answers', async () => {
    const { exitCode, output } = await runDemo('--url', 'http://127.0.0.1:9');
    expect(output).toContain('The demo failed: nothing answers at http://127.0.0.1:9');
    expect(exitCode).toBe(1);
  });
});

function runDemo(...args: string[]): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(process.execPath, ['dist/apps/demo/src/main.js', ...args], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, output })));
}
