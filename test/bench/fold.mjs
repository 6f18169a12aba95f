/**
 * Folding in coalesced batches against one BullMQ job per reward, on the same backend and in one run:
 * `npm run bench:fold`. EVENTS rewards each (20,000); REDIS_URL puts the queues on Redis, else they are on Postgres.
 */
import { NestFactory } from '@nestjs/core';
import { Queue, Worker } from 'bullmq';
import { ApiModule } from '../../dist/apps/api/src/index.js';
import { Assign } from '../../dist/libs/assignment/src/index.js';
import {
  CreateExperiment,
  TransitionExperiment,
  experimentCreateSchema,
} from '../../dist/libs/experiments/src/index.js';
import { prepareQueueBackend, queueBackendOf } from '../../dist/libs/jobs/src/index.js';
import { queueOptions } from '../../dist/libs/jobs/src/queue-backend.js';
import { loadConfig, silentLogger } from '../../dist/libs/platform/src/index.js';
import { Database, runMigrations, startEmbeddedPostgres } from '../../dist/libs/persistence/src/index.js';
import { FoldRewards, IngestRewards } from '../../dist/libs/rewards/src/index.js';

const EVENTS = Number(process.env.EVENTS ?? 20_000);
const NAIVE_SECONDS_MAX = 30;

const embedded = process.env.DATABASE_URL
  ? null
  : await startEmbeddedPostgres({ dataDir: `.pointsman/fold-${process.pid}`, log: () => undefined });
const databaseUrl = process.env.DATABASE_URL ?? embedded.url;
const config = { ...loadConfig({ ...process.env, FOLD_DELAY_MS: '60000' }), databaseUrl };
await runMigrations(databaseUrl, 'prisma/migrations');
await prepareQueueBackend(config);
const app = await NestFactory.createApplicationContext(ApiModule.forRoot(config, silentLogger()), {
  logger: false,
});
const service = (type) => app.get(type, { strict: false });
const database = service(Database);

const key = `fold-${process.pid}`;
const arms = ['a', 'b', 'c', 'd'].map((arm) => ({ key: arm, model: arm }));
const experiment = await service(CreateExperiment).execute(
  experimentCreateSchema.parse({ key, arms }),
  'bench',
);
await service(TransitionExperiment).execute(key, 'start', 'bench');

async function ingest() {
  const ids = [];
  while (ids.length < EVENTS) {
    const request = (index) => ({
      experiment: key,
      segment: { complexity: 'simple', task: ['qa', 'code', 'chat'][index % 3] },
    });
    const batch = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => service(Assign).execute(request(index))),
    );
    ids.push(...batch.map(({ record }) => record.id));
  }
  const rewards = ids.slice(0, EVENTS).map((assignmentId, index) => ({
    assignmentId,
    metrics: { quality: (index % 100) / 100, costUsd: 0.0004, latencyMs: 800, success: index % 3 > 0 },
  }));
  for (let start = 0; start < rewards.length; start += 1_000)
    await service(IngestRewards).many(rewards.slice(start, start + 1_000));
}

async function pending() {
  const [row] = await database.rows(
    'SELECT coalesce(sum(cardinality(event_ids)), 0)::float8 AS pending FROM pending_folds',
  );
  return row.pending;
}

/** Runs a worker on a queue of its own until nothing is pending or the time is up; answers folds per second. */
async function measure(name, jobs, concurrency, work) {
  const queue = new Queue(name, queueOptions(config));
  for (let start = 0; start < jobs; start += 2_000)
    await queue.addBulk(
      Array.from({ length: Math.min(2_000, jobs - start) }, () => ({ name, data: { id: experiment.id } })),
    );
  const before = await pending();
  const startedMs = performance.now();
  const worker = new Worker(name, work, { ...queueOptions(config), concurrency });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const left = await pending();
    const seconds = (performance.now() - startedMs) / 1000;
    if (left > 0 && seconds < NAIVE_SECONDS_MAX) continue;
    await worker.close();
    await queue.obliterate({ force: true });
    await queue.close();
    return { folded: before - left, seconds, perSecond: (before - left) / seconds };
  }
}

/** One row an event, as rewards that share no commit leave it: the naive way does not have to take commits apart. */
const separatePending = `
WITH commits AS (DELETE FROM pending_folds RETURNING *)
INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
SELECT experiment_id, ARRAY[event_id], enqueued_at FROM commits CROSS JOIN unnest(event_ids) AS event (event_id)`;

const fold = service(FoldRewards);
await ingest();
const ours = await measure('bench-coalesced', 1, 1, () => fold.execute(experiment.id));
await ingest();
await database.query(separatePending);
const naive = await measure('bench-single', EVENTS, 8, () => fold.foldBatch(experiment, 1, 'wait'));
await app.close();
await embedded?.stop();

const line = (name, { folded, seconds, perSecond }) =>
  console.log(`${name.padEnd(28)} ${folded} rewards in ${seconds.toFixed(2)} s: ${perSecond.toFixed(0)}/s`);
console.log(`BullMQ on ${queueBackendOf(config)}`);
line('coalesced folds', ours);
line('one job per reward', naive);
console.log(`ratio ${(ours.perSecond / naive.perSecond).toFixed(1)}x (target 5)`);
process.exit(0);
