import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { environmentNames } from './config.schema.js';
import { ConfigError, loadConfig } from './load-config.js';

const problemsOf = (env: Record<string, string>) => {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as ConfigError).problems.map(({ name }) => name);
  }
  return [];
};

describe('loadConfig', () => {
  it('needs nothing: every variable has a default', () => {
    expect(loadConfig({})).toMatchObject({
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      portIsExplicit: false,
      dataDir: '.pointsman',
      databaseUrl: undefined,
      bodyLimitBytes: 5 * 1024 * 1024,
    });
  });

  it('names every problem at once', () => {
    expect(
      problemsOf({ PORT: '70000', ROLE: 'both', DATABASE_URL: 'mysql://x', DB_POOL_SIZE: 'many' }),
    ).toEqual(['DATABASE_URL', 'ROLE', 'PORT', 'DB_POOL_SIZE']);
  });

  it('says in words what is wrong', () => {
    expect(() => loadConfig({ REDIS_URL: 'localhost:6379' })).toThrow(
      /REDIS_URL: must be a URL starting with redis:/,
    );
  });

  it('treats blank variables as unset', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ', HOST: '' })).toEqual(loadConfig({}));
  });

  it('knows a port that was asked for from the default', () => {
    expect(loadConfig({ PORT: '3000' })).toMatchObject({ port: 3000, portIsExplicit: true });
  });

  it('is documented in full by .env.example, default by default', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const assignments = lines
      .map((line) => /^#? ?([A-Z_]+)=(.*)$/.exec(line))
      .filter((match) => match !== null)
      .map((match) => [match[1], match[2]] as const);
    expect(assignments.map(([name]) => name)).toEqual(environmentNames);
    const active = lines
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => line.split('=') as [string, string]);
    expect({ ...loadConfig(Object.fromEntries(active)), portIsExplicit: false }).toEqual(loadConfig({}));
  });
});
