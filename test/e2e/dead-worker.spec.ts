import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { prepareQueueBackend } from '#jobs';
import { takeTurn } from '#persistence';
import { type ConnectedConfig, loadConfig, newId } from '#platform';
import { queueOptions } from '../../libs/jobs/src/queue-backend.js';
import {
  Client,
  createTestDatabase,
  findOrStartRedis,
  hasRedis,
  startService,
  type Service,
  type TestDatabase,
  type TestRedis,
} from '../support/index.js';

const NEVER_MS = '3600000';

describe.each(['postgres', 'redis'] as const)(
  'a worker that dies in a fold, with queues on %s',
  (backend) => {
    const test = backend === 'redis' && !hasRedis() ? it.skip : it;
    let db: TestDatabase;
    let redis: TestRedis | null = null;
    let config: ConnectedConfig;
    let queue: Queue;
    const services: Service[] = [];

    beforeAll(async () => {
      if (backend === 'redis') redis = await findOrStartRedis();
      db = await createTestDatabase();
      config = { ...loadConfig({ REDIS_URL: redis?.url, REDIS_PREFIX: newId() }), databaseUrl: db.url };
      await prepareQueueBackend(config);
      queue = new Queue('fold', queueOptions(config) as never);
    });

    afterEach(async () => {
      await Promise.all(services.splice(0).map((service) => service.kill()));
    });

    afterAll(async () => {
      await queue?.close();
      await db?.drop();
      await redis?.stop();
    });

    const start = async (role: string, sweepIntervalMs: string): Promise<Service> => {
      const redisEnv = redis && { REDIS_URL: redis.url, REDIS_PREFIX: config.redisPrefix };
      const service = await startService({
        ROLE: role,
        DATABASE_URL: db.url,
        SWEEP_INTERVAL_MS: sweepIntervalMs,
        ...redisEnv,
      });
      services.push(service);
      return service;
    };

    /** Waits until the query, which counts something, answers `wanted`. */
    const until = async (sql: string, wanted: number) => {
      for (;;) {
        const [{ count }] = await db.database.rows<{ count: number }>(sql);
        if (count === wanted) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };

    test('does not stop learning: the sweep of another folds while the dead job still holds the queue', async () => {
      const api = await start('api', NEVER_MS);
      const client = new Client(api.url);
      const arms = ['a', 'b'].map((key) => ({ key, model: key }));
      const experiment = await client.post('/v1/experiments', { key: 'e', arms });
      await client.post('/v1/experiments/e/start');
      const doomed = await start('worker', NEVER_MS);
      const reward = async () => {
        const segment = { complexity: 'simple', task: 'qa' };
        const { id } = await client.post('/v1/assignments', { experiment: 'e', segment });
        await client.post('/v1/rewards', { assignmentId: id, metrics: { quality: 0.5 } });
      };
      await db.database.transaction(async (transaction) => {
        await takeTurn(transaction, `pointsman.fold:${experiment.id}`, 'wait');
        await reward();
        await until(`SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`, 1);
        await start('worker', '300');
        await doomed.kill();
        await reward();
      });
      await until('SELECT count(*)::int FROM pending_folds', 0);
      const active = await queue.getActive();
      expect(active.map(({ attemptsStarted }) => attemptsStarted)).toEqual([1]);
      const verification = await client.post('/v1/experiments/e/verify');
      expect(verification).toMatchObject({ equal: true, events: 2, pending: 0, quarantined: 0 });
    });
  },
);
