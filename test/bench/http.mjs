/**
 * Durable assignments and rewards over HTTP against the bare limit (a Fastify POST echo) and the naive way (one INSERT
 * per request), all in one run under the same load: `npm run bench:http`. A machine's speed drifts, so all servers take
 * turns in rounds, each is compared with the echo of the same round, and the median of these ratios counts.
 */
import { freePort, median, send, startPointsman, startProcess, throughput } from './support.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** Long enough that the beginning and the end of a load, which cost V8 some of its optimised code, do not count for much. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 256);
/** Rounds that are not counted: until then code is still being compiled. */
const WARM_UP_ROUNDS = 1;

const services = {
  ours: { ROLE: 'api' },
  'one INSERT a request': { ROLE: 'api', COMMIT_BATCH_MAX: '1', COMMIT_CONCURRENCY: '10' },
  'worker in the process': { ROLE: 'all' },
};
const experiment = {
  key: 'bench',
  arms: Array.from({ length: 4 }, (_, index) => ({ key: `arm-${index}`, model: `model-${index}` })),
};
const assignment = { experiment: 'bench', segment: { complexity: 'moderate', task: 'qa' } };

async function startEcho() {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const process_ = await startProcess(['test/bench/bare-echo.mjs'], { PORT: String(port) }, `${base}/health`);
  return { base, ...process_ };
}

/** The service with an experiment that runs, and rewards for 10,000 assignments of it. */
async function start(name, env) {
  const service = await startPointsman({
    DATA_DIR: `.pointsman/bench-${name.replaceAll(' ', '-')}-${process.pid}`,
    ...env,
  });
  await send(service.base, 'POST', '/v1/experiments', experiment);
  await send(service.base, 'POST', '/v1/experiments/bench/start');
  const rewards = [];
  for (let batch = 0; batch < 20; batch++) {
    const assignments = Array.from({ length: 500 }, () => assignment);
    const answer = await send(service.base, 'POST', '/v1/assignments/batch', { assignments });
    for (const { id } of answer.assignments)
      rewards.push({ assignmentId: id, metrics: { quality: 0.8, latencyMs: 812, costUsd: 0.0004 } });
  }
  return { ...service, bodies: { assignments: [assignment], rewards } };
}

/** Waits until nothing of this service's rewards is left to fold, so that its worker leaves the next server alone. */
async function quiet({ base }) {
  for (;;) {
    const { pendingEvents } = await send(base, 'GET', '/v1/experiments/bench/results');
    if (pendingEvents === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function main() {
  const echo = await startEcho();
  const started = {};
  for (const [name, env] of Object.entries(services)) started[name] = await start(name, env);
  const measured = { assignments: {}, rewards: {} };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++)
    for (const [kind, rows] of Object.entries(measured)) {
      const load = (url, bodies) =>
        throughput({
          url,
          bodies: bodies.map((body) => JSON.stringify(body)),
          seconds: SECONDS,
          connections: CONNECTIONS,
        });
      const bare = await load(echo.base, started.ours.bodies[kind]);
      const keep = (name, figures) => {
        if (round < WARM_UP_ROUNDS) return;
        (rows[name] ??= []).push({ ...figures, ofBare: figures.perSecond / bare.perSecond });
      };
      keep('bare echo', bare);
      for (const [name, { base, bodies }] of Object.entries(started)) {
        keep(name, await load(`${base}/v1/${kind}`, bodies[kind]));
        if (services[name].ROLE === 'all') await quiet({ base });
      }
    }
  for (const { stop } of [echo, ...Object.values(started)]) await stop();
  return measured;
}

function print(kind, rows) {
  const middle = (name, figure) => median(rows[name].map((round) => round[figure]));
  console.log(`\nPOST /v1/${kind}`);
  for (const [name, rounds] of Object.entries(rows)) {
    const ratios = rounds.map(({ ofBare }) => ofBare);
    const [rate, p50, p99] = ['perSecond', 'p50', 'p99'].map((figure) => middle(name, figure).toFixed(0));
    console.log(
      `  ${name.padEnd(22)} ${rate.padStart(6)}/s   p50 ${p50.padStart(3)} ms   p99 ${p99.padStart(4)} ms   ` +
        `${median(ratios).toFixed(2)} of bare (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)})`,
    );
  }
  const naive = median(
    rows.ours.map(({ perSecond }, round) => perSecond / rows['one INSERT a request'][round].perSecond),
  );
  console.log(
    `  ${middle('ours', 'ofBare').toFixed(2)} of bare (target 0.55), ${naive.toFixed(1)}x one INSERT a request (target 2)`,
  );
}

const measured = await main();
console.log(`medians of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections`);
for (const [kind, rows] of Object.entries(measured)) print(kind, rows);
