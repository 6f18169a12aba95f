import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runMigrations } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const ours = 'prisma/migrations';

/** A directory with our migrations, to add to and change. */
function copyOfOurs(): string {
  const directory = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(ours, directory, { recursive: true });
  return directory;
}

function addMigration(directory: string, name: string, sql: string): void {
  cpSync(join(ours, '20261101000000_platform'), join(directory, name), { recursive: true });
  writeFileSync(join(directory, name, 'migration.sql'), sql);
}

describe('runMigrations', () => {
  let test: TestDatabase;

  beforeEach(async () => {
    test = await createTestDatabase({ empty: true });
  });
  afterEach(() => test.drop());

  it('applies everything once and notes it in the table of prisma migrate', async () => {
    const applied = await runMigrations(test.url, ours);
    expect(applied).toContain('20261101000000_platform');
    const { rows } = await test.database.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    );
    expect(rows.map(({ migration_name }) => migration_name)).toEqual(applied);
    expect(await runMigrations(test.url, ours)).toEqual([]);
  });

  it('lets several processes start at once: each migration is applied by exactly one', async () => {
    const applied = await Promise.all(Array.from({ length: 4 }, () => runMigrations(test.url, ours)));
    const names = applied.flat();
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await runMigrations(test.url, ours);
    const changed = copyOfOurs();
    addMigration(changed, '20261101000000_platform', 'SELECT 1;');
    await expect(runMigrations(test.url, changed)).rejects.toThrow(
      /platform was changed after it was applied/,
    );
  });

  it('explains a migration that fails, and refuses to go on until a person has looked', async () => {
    const broken = copyOfOurs();
    addMigration(broken, '29990101000000_broken', 'CREATE TABLE nonsense (id no_such_type);');
    await expect(runMigrations(test.url, broken)).rejects.toThrow(/no_such_type/);
    await expect(runMigrations(test.url, broken)).rejects.toThrow(
      /29990101000000_broken failed before it finished/,
    );
  });
});
