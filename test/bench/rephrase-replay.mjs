/**
 * Rephrases under fire: `npm run bench:rephrase`. 10,000 synthetic conversations of known truth pass through two apis
 * and three workers. Jobs are also delivered a second time, late and out of order, and a worker is killed (SIGKILL)
 * every two seconds. At the end every penalty must stand on the right assignment, once, and `verify` must be equal.
 * CONVERSATIONS, WORKERS and KILL_EVERY_MS change the size; DATABASE_URL and REDIS_URL choose the servers.
 */
import { Queue } from 'bullmq';
import pg from 'pg';
import { REPHRASE_LANES } from '../../dist/libs/assignment/src/index.js';
import { prepareQueueBackend } from '../../dist/libs/jobs/src/index.js';
import { queueOptions } from '../../dist/libs/jobs/src/queue-backend.js';
import { loadConfig } from '../../dist/libs/platform/src/index.js';
import { conversation, seeded } from './rephrase-conversations.mjs';
import { findOrStartDatabase, startRole } from './servers.mjs';
import { send } from './support.mjs';

const CONVERSATIONS = Number(process.env.CONVERSATIONS ?? 10_000);
const WORKERS = Number(process.env.WORKERS ?? 3);
const KILL_EVERY_MS = Number(process.env.KILL_EVERY_MS ?? 2_000);
const BATCH = 500;
/** Between two turns of a conversation, so that a repeat is no double click. */
const PAUSE_MS = 2_500;

const random = seeded(Number(process.env.SEED ?? 1));
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const database = await findOrStartDatabase('rephrase');
const databaseUrl = database.url;

const apis = [await startRole('api', databaseUrl), await startRole('api', databaseUrl)];
const workers = await Promise.all(Array.from({ length: WORKERS }, () => startRole('worker', databaseUrl)));
const config = { ...loadConfig(process.env), databaseUrl };
await prepareQueueBackend(config);
const queue = new Queue('rephrase', queueOptions(config));
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();

const experiments = ['replay-a', 'replay-b'];
for (const key of experiments) {
  const arms = ['a', 'b', 'c'].map((arm) => ({ key: arm, model: arm }));
  await send(apis[0].base, 'POST', '/v1/experiments', { key, arms });
  await send(apis[0].base, 'POST', `/v1/experiments/${key}/start`);
}

/** The same lanes again, each after a random time: doubled, late and out of order. */
async function deliverAgain() {
  for (let repeat = 0; repeat < 2 * REPHRASE_LANES; repeat++)
    await queue.add('rephrase', { lane: repeat % REPHRASE_LANES }, { delay: Math.floor(random() * 3_000) });
}

const conversations = Array.from({ length: CONVERSATIONS }, (_, index) => ({
  id: `conversation-${index}`,
  turns: conversation(random),
  answered: [],
}));

/** Sends one turn of all conversations that have it, in random order. */
async function sendTurn(turn) {
  const asked = conversations
    .filter(({ turns }) => turns.length > turn)
    .sort(() => random() - 0.5)
    .flatMap((each) => Array.from({ length: each.turns[turn].twice ? 2 : 1 }, () => each));
  const batches = [];
  for (let start = 0; start < asked.length; start += BATCH) batches.push(asked.slice(start, start + BATCH));
  for (const [index, batch] of batches.entries()) {
    const assignments = batch.map(({ id, turns }) => ({
      experiment: experiments[random() < 0.5 ? 0 : 1],
      prompt: turns[turn].text,
      segment: { complexity: 'simple', task: 'qa' },
      conversationId: id,
    }));
    const { base } = apis[index % apis.length];
    const answer = await send(base, 'POST', '/v1/assignments/batch', { assignments });
    answer.assignments.forEach(({ id }, item) => {
      const first = batch[item].answered[turn];
      batch[item].answered[turn] = first && first < id ? first : id;
    });
    if (index % 5 === 0) await deliverAgain();
  }
  return asked.length;
}

let kills = 0;
let firing = true;
const gunfire = (async () => {
  while (firing) {
    await wait(KILL_EVERY_MS);
    if (!firing) return;
    const victim = Math.floor(random() * workers.length);
    process.kill(workers[victim].pid, 'SIGKILL');
    kills++;
    workers[victim] = await startRole('worker', databaseUrl);
  }
})();

const startedMs = Date.now();
let sent = 0;
for (let turn = 0; turn < 3; turn++) {
  sent += await sendTurn(turn);
  await wait(PAUSE_MS);
}
const sentMs = Date.now();
for (;;) {
  const { rows } = await client.query(
    'SELECT (SELECT count(*) FROM pending_rephrases)::int + (SELECT count(*) FROM pending_folds)::int AS waiting',
  );
  if (rows[0].waiting === 0 && kills >= 5) break;
  await wait(100);
}
const judgedMs = Date.now();
firing = false;
await gunfire;
await deliverAgain();
await wait(4_000);

const truth = new Set(
  conversations.flatMap(({ turns, answered }) =>
    turns.flatMap(({ charges = null }) => (charges === null ? [] : [answered[charges]])),
  ),
);
const { rows: penalties } = await client.query(
  `SELECT assignment_id AS id, count(*)::int AS times FROM reward_events WHERE source = 'rephrase' GROUP BY 1`,
);
const penalised = new Map(penalties.map(({ id, times }) => [id, times]));
const missing = [...truth].filter((id) => !penalised.has(id)).length;
const wrong = [...penalised.keys()].filter((id) => !truth.has(id)).length;
const repeated = [...penalised.values()].filter((times) => times > 1).length;
const { rows: weights } = await client.query(
  `SELECT (SELECT sum(weight) FROM reward_events) AS ledger, (SELECT sum(weight) FROM posteriors) AS posteriors`,
);
const verifications = await Promise.all(
  experiments.map((key) => send(apis[0].base, 'POST', `/v1/experiments/${key}/verify`)),
);
const figures = await Promise.all(
  experiments.map((key) => send(apis[0].base, 'GET', `/v1/experiments/${key}/rephrases`)),
);
const messages = figures.reduce((sum, each) => sum + each.messages, 0);
await client.end();
await queue.close();
await Promise.all([...workers, ...apis].map((each) => each.stop()));
await database.stop();

console.log(
  `conversations ${CONVERSATIONS}, messages sent ${sent}, judged ${messages}, workers killed ${kills}`,
);
console.log(`sent in ${sentMs - startedMs} ms, last judgement and fold ${judgedMs - sentMs} ms later`);
console.log(
  `penalties due ${truth.size}, written ${penalised.size}; missing ${missing}, on a wrong assignment ${wrong}, twice ${repeated}`,
);
console.log(
  `verify: ${verifications.map(({ equal, pending }) => `equal ${equal}, pending ${pending}`).join('; ')}; weight in the ledger ${weights[0].ledger.toFixed(6)}, in the posteriors ${weights[0].posteriors.toFixed(6)}`,
);
const good =
  missing + wrong + repeated === 0 &&
  messages === sent &&
  Math.abs(weights[0].ledger - weights[0].posteriors) < 1e-3 &&
  verifications.every(({ equal, pending, quarantined }) => equal && pending === 0 && quarantined === 0);
console.log(good ? 'every penalty on the right assignment, once' : 'NOT as it should be');
process.exitCode = good ? 0 : 1;
