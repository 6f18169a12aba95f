import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { BullRootModuleOptions } from '@nestjs/bullmq';
import pg from 'pg';
import type { ConnectedConfig } from '#platform';

export type QueueBackend = 'redis' | 'postgres';

/** Redis when there is one, else the database that is there anyway. */
export const queueBackendOf = ({ redisUrl }: Pick<ConnectedConfig, 'redisUrl'>): QueueBackend =>
  redisUrl === undefined ? 'postgres' : 'redis';

/** Makes the process's queues use the configured backend; on PostgreSQL it brings BullMQ's own tables up to date. */
export async function prepareQueueBackend(config: ConnectedConfig): Promise<QueueBackend> {
  const backend = queueBackendOf(config);
  if (backend === 'redis') {
    setDefaultBackendFactory();
    return backend;
  }
  setDefaultBackendFactory(createPostgresBackend);
  const client = new pg.Client({ connectionString: config.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client as never);
  } finally {
    await client.end();
  }
  return backend;
}

/** How every queue of the process connects, and how its jobs behave: retried with growing pauses, forgotten when done. */
export function queueOptions(config: ConnectedConfig): BullRootModuleOptions {
  const defaultJobOptions = {
    attempts: 5,
    backoff: { type: 'exponential', delay: 200 },
    removeOnComplete: { count: 100 },
    removeOnFail: { count: 1000 },
  };
  if (queueBackendOf(config) === 'redis')
    return {
      connection: { url: config.redisUrl, maxRetriesPerRequest: null } as never,
      prefix: config.redisPrefix,
      defaultJobOptions,
    };
  return { connection: { connectionString: config.databaseUrl, max: 4 } as never, defaultJobOptions };
}
