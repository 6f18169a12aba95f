import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const run = promisify(execFile);

/** The scripts that measure this at full size, run small: they keep their own book and exit with 1 when it differs. */
describe('with processes dying and racing', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database?.drop());

  async function script(name: string, env: Record<string, string>): Promise<string> {
    const { stdout } = await run(process.execPath, [`test/bench/${name}.mjs`], {
      env: { PATH: process.env.PATH, DATABASE_URL: database.url, ...env },
    });
    return stdout;
  }

  it('no reward is lost or counted twice when workers are killed', async () => {
    const output = await script('chaos', {
      EVENTS: '5000',
      WORKERS: '2',
      KILL_EVERY_MS: '500',
      MIN_KILLS: '2',
    });
    expect(output).toContain('differences 0, events 5000, pending 0, quarantined 0');
    expect(output).toContain('nothing lost, nothing double');
  });

  it('two processes give a conversation that starts on both at once the same arm', async () => {
    expect(await script('sticky', { TRIES: '100' })).toContain(
      '100 conversations, first requests on two processes at once: 0 with different arms',
    );
  });
});
