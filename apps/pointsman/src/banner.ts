import { resolve } from 'node:path';
import { queueBackendOf } from '#jobs';
import type { ConnectedConfig } from '#platform';
import { withoutPassword } from './prepare-database.js';

export interface BannerFacts {
  config: ConnectedConfig;
  embedded: boolean;
  apiUrl: string | undefined;
  workerUrl: string | undefined;
  authenticated: boolean;
}

/** What a person wants to know after starting the service. */
export function banner({ config, embedded, apiUrl, workerUrl, authenticated }: BannerFacts): string {
  const lines = [
    ...(apiUrl === undefined ? [] : apiLines(apiUrl, authenticated)),
    ...(workerUrl === undefined ? [] : [['Worker', `${workerUrl}/health/ready`]]),
    ['Database', `${withoutPassword(config.databaseUrl)}${embedded ? ' (embedded)' : ''}`],
    ...(embedded ? [['Data', resolve(config.dataDir)]] : []),
    ['Queues', queueBackendOf(config) === 'redis' ? 'BullMQ on Redis' : 'BullMQ on PostgreSQL'],
  ];
  const rows = lines.map(([name, value]) => `  ${name.padEnd(10)}${value}`);
  return ['', '  Pointsman is running. Ctrl-C stops it.', '', ...rows, ''].join('\n');
}

const apiLines = (url: string, authenticated: boolean) => [
  ['API', `${url}/v1`],
  ['Docs', `${url}/docs`],
  ['Health', `${url}/health/ready`],
  ['Keys', authenticated ? 'an API key is required' : 'none configured; open to this machine only'],
];
