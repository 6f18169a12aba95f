/**
 * Does judging keep up? `npm run bench:rephrase`. One api answers RATE assignments a second for SECONDS seconds, all with
 * a prompt and a conversation, of which a third asks again; one worker judges them. The backlog must not grow.
 * DATABASE_URL and REDIS_URL choose the servers.
 */
import pg from 'pg';
import { conversation, seeded } from './rephrase-conversations.mjs';
import { findOrStartDatabase, startRole } from './servers.mjs';
import { send } from './support.mjs';

const RATE = Number(process.env.RATE ?? 1_000);
const SECONDS = Number(process.env.SECONDS ?? 20);
const BATCH = 50;

const random = seeded(7);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const database = await findOrStartDatabase('rate');
const databaseUrl = database.url;

const api = await startRole('api', databaseUrl);
const worker = await startRole('worker', databaseUrl);
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
const arms = ['a', 'b', 'c'].map((arm) => ({ key: arm, model: arm }));
await send(api.base, 'POST', '/v1/experiments', { key: 'rate', arms });
await send(api.base, 'POST', '/v1/experiments/rate/start');

/** Half of each batch opens conversations, the other half goes on with those of two seconds before. */
const wordings = Array.from({ length: 500 }, () => conversation(random));
const opened = [];
function batch(number) {
  const requests = [];
  for (let index = 0; index < BATCH / 2; index++) {
    const turns = wordings[Math.floor(random() * wordings.length)];
    opened.push({ id: `rate-${number}-${index}`, turns, turn: 0 });
    requests.push(opened.at(-1));
  }
  const rest = opened.length > RATE ? opened.splice(0, BATCH / 2) : [];
  return [...requests, ...rest].map((each) => ({
    experiment: 'rate',
    prompt: each.turns[Math.min(each.turn++, each.turns.length - 1)].text,
    segment: { complexity: 'simple', task: 'qa' },
    conversationId: each.id,
  }));
}

const backlogs = [];
const watch = setInterval(async () => {
  const { rows } = await client.query('SELECT count(*)::int AS waiting FROM pending_rephrases');
  backlogs.push(rows[0].waiting);
}, 250);

let sent = 0;
const sending = [];
const startedMs = Date.now();
for (let number = 0; Date.now() - startedMs < SECONDS * 1000; number++) {
  const assignments = batch(number);
  sent += assignments.length;
  sending.push(send(api.base, 'POST', '/v1/assignments/batch', { assignments }));
  await wait(Math.max(0, startedMs + (sent / RATE) * 1000 - Date.now()));
}
await Promise.all(sending);
const sentMs = Date.now();
clearInterval(watch);
let waiting;
do {
  await wait(25);
  ({ waiting } = (await client.query('SELECT count(*)::int AS waiting FROM pending_rephrases')).rows[0]);
} while (waiting > 0);
const judgedMs = Date.now();
const figures = await send(api.base, 'GET', '/v1/experiments/rate/rephrases');
await client.end();
await worker.stop();
await api.stop();
await database.stop();

const half = Math.floor(backlogs.length / 2);
const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
const rate = sent / ((sentMs - startedMs) / 1000);
console.log(`sent ${sent} assignments at ${rate.toFixed(0)}/s; ${figures.charges} answers charged`);
console.log(
  `waiting to be judged: mean ${mean(backlogs.slice(0, half)).toFixed(0)} in the first half, ${mean(backlogs.slice(half)).toFixed(0)} in the second, at most ${Math.max(...backlogs)}; all judged ${judgedMs - sentMs} ms after the last`,
);
const good = rate > 0.95 * RATE && judgedMs - sentMs < 2_000 && figures.messages === sent;
console.log(good ? 'the worker keeps up' : 'NOT as it should be');
process.exitCode = good ? 0 : 1;
