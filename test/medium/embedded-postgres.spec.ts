import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, DataDirInUseError, runningEmbeddedUrl, startEmbeddedPostgres } from '#persistence';

describe('startEmbeddedPostgres', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const query = async (url: string, sql: string) => {
    const database = new Database({ connectionString: url, poolSize: 1 });
    const { rows } = await database.query(sql).finally(() => database.close());
    return rows;
  };

  it('keeps its data over a restart, and its password to itself', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
  });

  it('listens on the loopback interface only, with fsync on', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(
      await query(
        postgres.url,
        `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'listen_addresses') ORDER BY 1`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
    ]);
    await postgres.stop();
  });

  it('refuses a directory that is in use, and tells tools where its server is', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(DataDirInUseError);
    expect(runningEmbeddedUrl(dataDir)).toBe(postgres.url);
    await postgres.stop();
    expect(runningEmbeddedUrl(dataDir)).toBeUndefined();
  });

  it('takes over after a process that was killed without warning', async () => {
    const script = `
      const { startEmbeddedPostgres } = await import('./dist/libs/persistence/src/index.js');
      await startEmbeddedPostgres({ dataDir: process.argv[1] });
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script, dataDir]);
    expect(signal).toBe('SIGKILL');
    const leftover = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(() => process.kill(leftover, 0)).toThrow();
    expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });
});
