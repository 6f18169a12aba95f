/**
 * Results and off-policy estimates on a long history: `npm run bench:results`. Writes DECISIONS (1,000,000) decisions of
 * three days into the log, in 32 segments for 4 arms, nine of ten with a reward, lets the workers count and fold them,
 * and measures how long results, a part of them, and an off-policy question take. DATABASE_URL chooses a server.
 */
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/libs/persistence/src/index.js';
import { median, send, startPointsman } from './support.mjs';

const DECISIONS = Number(process.env.DECISIONS ?? 1_000_000);
const CHUNK = 50_000;
const HOURS = 72;
const READS = 40;

const insertChunk = `
WITH times AS (
  SELECT now() - ($3 * (1 - ($2::float8 + n) / $4)) * interval '1 hour' AS made, n
  FROM generate_series(1, $5::int) AS n
), drawn AS (
  SELECT (lpad(to_hex((extract(epoch FROM made) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
      || '8' || substr(md5(random()::text), 1, 15))::uuid AS id,
    made, (ARRAY['simple', 'moderate', 'complex', 'expert'])[1 + n % 4] || ':' ||
      (ARRAY['chat', 'qa', 'summarization', 'code', 'reasoning', 'creative', 'extraction', 'translation'])[1 + (n / 4) % 8]
      AS segment,
    0.02 + 0.2 * least(1, extract(epoch FROM now() - made) / 3600 / $3) AS p, random() AS u
  FROM times
), decided AS (
  SELECT *, ARRAY[p, p, p, 1 - 3 * p]::float8[] AS probabilities,
    CASE WHEN u < p THEN 0 WHEN u < 2 * p THEN 1 WHEN u < 3 * p THEN 2 ELSE 3 END AS arm
  FROM drawn
), stored AS (
  INSERT INTO assignments (id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason, policy,
    propensity, feasible, probabilities, draw, posterior_version, posterior_age_ms, created_at, window_closes_at)
  SELECT id, $1::uuid, 2, segment, 'caller', 1, arm, 0, 'policy', 'thompson', probabilities[arm + 1], ARRAY[0,1,2,3],
    probabilities, u, 1, 0, date_trunc('milliseconds', made), date_trunc('milliseconds', made) + interval '1 day'
  FROM decided RETURNING id, arm, created_at
), outbox AS (
  INSERT INTO assignment_outbox (id, assignment_ids)
  SELECT gen_random_uuid(), array_agg(id) FROM (SELECT id, row_number() OVER () / 500 AS commit FROM stored) AS each
  GROUP BY commit
), rewarded AS (
  INSERT INTO reward_events (id, assignment_id, experiment_id, metrics, source, late, occurred_at, received_at)
  SELECT (lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint + 900), 12, '0') || '7'
      || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid,
    id, $1::uuid, jsonb_build_object(
      'quality', round((0.5 + 0.1 * arm + 0.2 * (random() - 0.5))::numeric, 4),
      'success', random() < 0.9, 'costUsd', 0.001 * (arm + 1), 'latencyMs', round((300 * exp(0.8 * random()))::numeric, 1)),
    'bench', false, created_at + interval '1 second', created_at + interval '1 second'
  FROM stored WHERE random() < 0.9 RETURNING id
)
INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
SELECT $1::uuid, ARRAY[id], now() - interval '1 hour' FROM rewarded`;

async function fill(client, id) {
  const startedAt = Date.now();
  for (let done = 0; done < DECISIONS; done += CHUNK)
    await client.query(insertChunk, [id, done, HOURS, DECISIONS, Math.min(CHUNK, DECISIONS - done)]);
  await client.query('ANALYZE');
  return (Date.now() - startedAt) / 1000;
}

/** Milliseconds that each of `count` reads takes, one after the other. */
async function time(read, count) {
  const durations = [];
  for (let index = 0; index < count; index++) {
    const startedAt = performance.now();
    await read();
    durations.push(performance.now() - startedAt);
  }
  return durations;
}

function print(name, durations) {
  const sorted = [...durations].sort((left, right) => left - right);
  const p95 = sorted[Math.floor(sorted.length * 0.95)];
  console.log(
    `${name.padEnd(44)} first ${durations[0].toFixed(0).padStart(5)} ms   median ${median(durations).toFixed(0).padStart(4)} ms   p95 ${p95.toFixed(0).padStart(4)} ms`,
  );
  return median(durations);
}

async function untilFolded(base) {
  for (;;) {
    const { totals, pendingEvents } = await send(base, 'GET', '/v1/experiments/bench/results');
    if (pendingEvents === 0 && totals.assignments === DECISIONS) return totals;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function askOffPolicy(base, policy) {
  const startedAt = performance.now();
  let run = await send(base, 'POST', '/v1/experiments/bench/off-policy', { policy, estimator: 'dr' });
  const progress = new Set();
  while (run.status === 'waiting' || run.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 250));
    run = await send(base, 'GET', `/v1/off-policy/${run.id}`);
    progress.add(run.progress);
  }
  return { run, seconds: (performance.now() - startedAt) / 1000, steps: progress.size };
}

const dataDir = `.pointsman/results-bench-${process.pid}`;
const embedded = process.env.DATABASE_URL
  ? null
  : await startEmbeddedPostgres({ dataDir, log: () => undefined });
const databaseUrl = process.env.DATABASE_URL ?? embedded.url;
const service = await startPointsman({ DATABASE_URL: databaseUrl });
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
const failures = [];
try {
  const { base } = service;
  const arms = ['a', 'b', 'c', 'd'].map((key, index) => ({
    key,
    model: `model-${key}`,
    control: index === 0,
  }));
  const { id } = await send(base, 'POST', '/v1/experiments', { key: 'bench', arms });
  await send(base, 'POST', '/v1/experiments/bench/start');
  await client.query(`UPDATE experiments SET started_at = now() - interval '${HOURS} hours' WHERE id = $1`, [
    id,
  ]);
  console.log(`${DECISIONS} decisions written in ${(await fill(client, id)).toFixed(0)} s`);
  const foldedFrom = Date.now();
  const totals = await untilFolded(base);
  console.log(
    `counted and folded ${totals.rewards} rewards in ${((Date.now() - foldedFrom) / 1000).toFixed(0)} s`,
  );
  const all = await time(() => send(base, 'GET', '/v1/experiments/bench/results'), READS);
  const [first] = await time(
    () => send(base, 'GET', '/v1/experiments/bench/results?segment=complex:code'),
    1,
  );
  if (print(`results over ${DECISIONS} decisions`, all) > 100)
    failures.push('results take longer than 100 ms in the middle');
  print('results of one segment', [
    first,
    ...(await time(() => send(base, 'GET', '/v1/experiments/bench/results?segment=complex:code'), READS)),
  ]);
  const from = new Date(Date.now() - 24 * 3_600_000).toISOString();
  print(
    'results of the last 24 hours',
    await time(() => send(base, 'GET', `/v1/experiments/bench/results?from=${from}`), 5),
  );
  print(
    'timeline by hour',
    await time(() => send(base, 'GET', '/v1/experiments/bench/results/timeline'), 10),
  );
  const { run, seconds, steps } = await askOffPolicy(base, { weights: { a: 1, b: 1, c: 1, d: 7 } });
  console.log(
    `off-policy over ${run.decisions} decisions: ${seconds.toFixed(1)} s, ${steps} different progress figures, estimate ${run.result?.estimate}`,
  );
  if (run.status !== 'completed' || seconds > 60)
    failures.push(`off-policy: ${run.status} after ${seconds} s`);
  if (process.env.VERIFY !== 'no') {
    const startedAt = Date.now();
    const { equal, rollups } = await send(base, 'POST', '/v1/experiments/bench/verify');
    console.log(
      `verify: equal ${equal}, ${rollups.rows} roll-up rows, ${((Date.now() - startedAt) / 1000).toFixed(0)} s`,
    );
    if (!equal) failures.push('verify found differences');
  }
} finally {
  await client.end();
  await service.stop();
  await embedded?.stop();
  if (embedded) await rm(dataDir, { recursive: true, force: true });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
