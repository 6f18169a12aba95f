/**
 * A model breaks: `npm run bench:guardrail`. Two api replicas and a worker serve steady traffic; after a healthy while
 * the success rate of one arm falls from 0.95 to 0.6. Measures how long after the break was detectable (the very test,
 * fed by this script with the same values) each replica stopped using the arm, checks the evidence, the history and the
 * signed webhook (whose first delivery is refused), and that undoing it by hand holds. DATABASE_URL chooses a server.
 */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import {
  addGuardrailValue,
  createGuardrailMonitor,
  guardrailVerdict,
} from '../../dist/libs/inference/src/index.js';
import { startEmbeddedPostgres } from '../../dist/libs/persistence/src/index.js';
import { freePort, send, startProcess } from './support.mjs';

const SECRET = 'a-secret-of-the-benchmark';
const PER_STEP = 10;
const STEP_MS = 100;
const HEALTHY_STEPS = 150;
const rule = { direction: 'increase', threshold: 0.9, range: { min: 0, max: 1 } };

const dataDir = `.pointsman/guardrail-bench-${process.pid}`;
const embedded = process.env.DATABASE_URL
  ? null
  : await startEmbeddedPostgres({ dataDir, log: () => undefined });
const databaseUrl = process.env.DATABASE_URL ?? embedded.url;

const received = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    response.writeHead(received.length === 1 ? 500 : 204).end();
  });
});
const receiverPort = await freePort();
await new Promise((resolve) => receiver.listen(receiverPort, '127.0.0.1', resolve));

async function startRole(role) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ROLE: role,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    WEBHOOK_URL: `http://127.0.0.1:${receiverPort}/hook`,
    WEBHOOK_SECRET: SECRET,
  };
  return { base, ...(await startProcess(['dist/apps/pointsman/src/main.js'], env, `${base}/health/ready`)) };
}

const replicas = [await startRole('api')];
replicas.push(await startRole('api'), await startRole('worker'));
const [first, second] = replicas;
const failures = [];
const expectThat = (holds, text) => {
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${text}`);
  if (!holds) failures.push(text);
};

const monitor = createGuardrailMonitor(1, 0);
const lastServed = new Map();
let detectableAt = null;

/** One tick of traffic on both replicas, with its rewards. */
async function step(successOfSecondArm) {
  for (const { base } of [first, second]) {
    const assignments = Array.from({ length: PER_STEP }, () => ({
      experiment: 'breaks',
      segment: { complexity: 'simple', task: 'qa' },
    }));
    const answer = await send(base, 'POST', '/v1/assignments/batch', { assignments });
    const rewards = answer.assignments.map(({ id, arm }) => {
      const success = Math.random() < (arm === 'b' ? successOfSecondArm : 0.95);
      if (arm === 'b') lastServed.set(base, Date.now());
      if (arm === 'b' && detectableAt === null) watch(success);
      return { assignmentId: id, metrics: { success, quality: success ? 0.8 : 0.2 } };
    });
    await send(base, 'POST', '/v1/rewards', { rewards });
  }
  await delay(STEP_MS);
}

function watch(success) {
  addGuardrailValue(monitor, rule, { arm: 1, value: Number(success) });
  const { breached } = guardrailVerdict(monitor, { alpha: 0.01 / 2, minSamples: 50 });
  if (breached) detectableAt = Date.now();
}

const armOf = async (key) =>
  (await send(first.base, 'GET', '/v1/experiments/breaks')).arms.find((arm) => arm.key === key);

try {
  await send(first.base, 'POST', '/v1/experiments', {
    key: 'breaks',
    arms: [
      { key: 'a', model: 'model-a', control: true },
      { key: 'b', model: 'model-b' },
    ],
    policy: { type: 'fixed' },
    guardrails: [{ metric: 'success', threshold: 0.9, action: 'disableArm' }],
  });
  await send(first.base, 'POST', '/v1/experiments/breaks/start');
  for (let index = 0; index < HEALTHY_STEPS; index++) await step(0.95);
  expectThat((await armOf('b')).enabled, `silent over ${HEALTHY_STEPS * PER_STEP * 2} healthy decisions`);

  const brokenAt = Date.now();
  const untilMs = brokenAt + 120_000;
  while ((await armOf('b')).enabled && Date.now() < untilMs) await step(0.6);
  for (let index = 0; index < 30; index++) await step(0.6);
  const seconds = (ms) => (ms / 1000).toFixed(2);
  const [lastA, lastB] = [first, second].map(({ base }) => lastServed.get(base));
  console.log(`broken, detectable after ${seconds((detectableAt ?? NaN) - brokenAt)} s of the break`);
  console.log(
    `last use on the replicas: ${seconds(lastA - brokenAt)} s and ${seconds(lastB - brokenAt)} s after the break`,
  );
  expectThat(
    detectableAt !== null && Math.max(lastA, lastB) - detectableAt < 60_000,
    'acted within 60 s of being detectable',
  );
  expectThat(Math.abs(lastA - lastB) < 2_000, 'both replicas within 2 s of each other');

  await delay(3_000);
  const { events } = await send(first.base, 'GET', '/v1/experiments/breaks/guardrails');
  expectThat(
    events.length === 1 && events[0].evidence.evidence >= events[0].evidence.needed,
    `one event with evidence ${events[0]?.evidence.evidence.toFixed(0)} of ${events[0]?.evidence.needed}`,
  );
  const { items } = await send(first.base, 'GET', '/v1/experiments/breaks/revisions');
  expectThat(
    items[0].changedBy === 'guardrail' && items[0].revision === events[0].revision,
    'the history says who did it',
  );
  const delivered = received.at(-1);
  const timestamp = delivered?.headers['x-pointsman-timestamp'];
  const expected = `sha256=${createHmac('sha256', SECRET).update(`${timestamp}.${delivered?.body}`).digest('hex')}`;
  expectThat(
    received.length === 2,
    `the webhook was refused once and tried again (${received.length} deliveries)`,
  );
  expectThat(delivered?.headers['x-pointsman-signature'] === expected, 'the webhook is signed');

  await send(first.base, 'PATCH', '/v1/experiments/breaks/arms/b', { enabled: true });
  for (let index = 0; index < 60; index++) await step(0.95);
  expectThat(
    (await armOf('b')).enabled,
    'after undoing it by hand it does not fire again on the same evidence',
  );
} finally {
  for (const replica of replicas) await replica.stop();
  receiver.close();
  await embedded?.stop();
  if (embedded) await rm(dataDir, { recursive: true, force: true });
}
process.exitCode = failures.length > 0 ? 1 : 0;
