import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Job, Queue, Worker } from 'bullmq';
import { JobRequests, type Payload, prepareQueueBackend, type QueueName, queueNames } from '#jobs';
import { type ConnectedConfig, loadConfig, newId, silentLogger } from '#platform';
import { queueOptions } from '../../libs/jobs/src/queue-backend.js';
import {
  createTestDatabase,
  findOrStartRedis,
  hasRedis,
  type TestDatabase,
  type TestRedis,
} from '../support/index.js';

const foldDelayMs = 20;

/** A promise that the test resolves by hand. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const everyQueueIs = (queue: Queue) =>
  Object.fromEntries(queueNames.map((name) => [name, queue])) as Record<QueueName, Queue>;

describe.each(['postgres', 'redis'] as const)('asking for folds on %s', (backend) => {
  const test = backend === 'redis' && !hasRedis() ? it.skip : it;
  let database: TestDatabase;
  let redis: TestRedis | null = null;
  let queue: Queue<Payload<'fold'>>;
  let worker: Worker<Payload<'fold'>> | undefined;
  let config: ConnectedConfig;

  beforeAll(async () => {
    if (backend === 'redis') redis = await findOrStartRedis();
    database = await createTestDatabase();
    config = { ...loadConfig({ REDIS_URL: redis?.url, REDIS_PREFIX: newId() }), databaseUrl: database.url };
    await prepareQueueBackend(config);
  });

  beforeEach(() => {
    queue = new Queue('fold', queueOptions(config) as never);
  });

  afterEach(async () => {
    await worker?.close();
    await queue.obliterate({ force: true });
    await queue.close();
  });

  afterAll(async () => {
    await database.drop();
    await redis?.stop();
  });

  const producer = () => new JobRequests(everyQueueIs(queue), { foldDelayMs }, silentLogger());

  /** Starts a worker whose folds call `fold`, and a promise of the n-th one's end. */
  const work = (fold: (experimentId: string, run: number) => Promise<void>) => {
    let runs = 0;
    worker = new Worker(
      'fold',
      (job: Job) => fold(job.data.experimentId, ++runs),
      queueOptions(config) as never,
    );
    return () => runs;
  };

  test('a thousand requests of several processes make one job', async () => {
    const experimentId = newId();
    const producers = [producer(), producer(), producer()];
    for (let request = 0; request < 1000; request++) producers[request % 3].requestFold(experimentId);
    await Promise.all(producers.map((one) => one.flush()));
    expect(await queue.getJobCountByTypes('waiting', 'delayed', 'active')).toBe(1);
  });

  test('experiments are folded by jobs of their own', async () => {
    const asking = producer();
    const experimentIds = [newId(), newId(), newId()];
    experimentIds.forEach((id) => asking.requestFold(id));
    await asking.flush();
    const jobs = await queue.getJobs(['waiting', 'delayed']);
    expect(jobs.map(({ data }) => data.experimentId).sort()).toEqual(experimentIds);
  });

  test('a request while a fold runs leads to one more fold after it, never beside it', async () => {
    const experimentId = newId();
    const asking = producer();
    const first = signal();
    const second = signal();
    const release = signal();
    let running = 0;
    const runs = work(async (_id, run) => {
      expect(++running).toBe(1);
      if (run === 1) {
        first.resolve();
        await release.promise;
      }
      running--;
      if (run === 2) second.resolve();
    });
    asking.requestFold(experimentId);
    await first.promise;
    for (let request = 0; request < 5; request++) {
      asking.requestFold(experimentId);
      await asking.flush();
    }
    release.resolve();
    await second.promise;
    expect(runs()).toBe(2);
  });

  test('after a fold has ended the next request makes another one', async () => {
    const experimentId = newId();
    const asking = producer();
    const ends = [signal(), signal()];
    work(async (_id, run) => ends[run - 1].resolve());
    asking.requestFold(experimentId);
    await ends[0].promise;
    asking.requestFold(experimentId);
    await ends[1].promise;
    expect(await queue.getJobCountByTypes('failed')).toBe(0);
  });

  test('a fold that fails is tried again', async () => {
    const succeeded = signal();
    work(async (_id, run) => {
      if (run === 1) throw new Error('deadlock detected');
      succeeded.resolve();
    });
    const asking = producer();
    asking.requestFold(newId());
    await succeeded.promise;
    expect(await queue.getJobCountByTypes('failed')).toBe(0);
  });
});
