/**
 * Rewards under fire: `npm run bench:chaos`. 100,000 reward events, 10 % sent again exactly, 20 % out of order, 5 %
 * replaced or taken back, folded by four workers of which one is killed (SIGKILL) every two seconds. At the end every
 * posterior must equal what this script, which keeps its own simple book, says it should be.
 * EVENTS, WORKERS and KILL_EVERY_MS change the size; DATABASE_URL and REDIS_URL choose the servers.
 */
import pg from 'pg';
import { findOrStartDatabase, startRole } from './servers.mjs';
import { send } from './support.mjs';

const EVENTS = Number(process.env.EVENTS ?? 100_000);
const WORKERS = Number(process.env.WORKERS ?? 4);
const KILL_EVERY_MS = Number(process.env.KILL_EVERY_MS ?? 2_000);
const MIN_KILLS = Number(process.env.MIN_KILLS ?? 3);
const BATCH = 500;

let seed = Number(process.env.SEED ?? 1);
function random() {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}

const database = await findOrStartDatabase('chaos');
const databaseUrl = database.url;

async function assign(base, count) {
  const ids = [];
  while (ids.length < count) {
    const assignments = Array.from({ length: BATCH }, (_, index) => ({
      experiment: 'chaos',
      segment: { complexity: ['simple', 'moderate'][index % 2], task: ['qa', 'code'][(index >> 1) % 2] },
    }));
    const answer = await send(base, 'POST', '/v1/assignments/batch', { assignments });
    ids.push(
      ...answer.assignments.map((each) => ({
        id: each.id,
        cell: `${each.segment.complexity}:${each.segment.task}|${each.arm}`,
      })),
    );
  }
  return ids.slice(0, count);
}

/** The stream of events, and the value that each assignment must end up with. */
function plan(assignments) {
  const truth = new Map();
  const events = [];
  const startMs = Date.now() - 60_000;
  for (let index = 0; events.length < EVENTS; index++) {
    const { id } = assignments[index % assignments.length];
    const history = truth.get(id) ?? [];
    const isReplacement = history.length > 0;
    if (isReplacement && random() > 0.05) {
      if (index > assignments.length * 3) break;
      continue;
    }
    const value = isReplacement && random() < 0.5 ? null : Math.round(random() * 1000) / 1000;
    const atMs = startMs + history.length * 1000;
    history.push({ value, atMs });
    truth.set(id, history);
    const eventId = `e${events.length}`;
    events.push({
      assignmentId: id,
      metrics: { quality: value },
      occurredAt: new Date(atMs).toISOString(),
      eventId,
      source: 'chaos',
    });
  }
  return { events, truth };
}

/** 10 % of the events once more, 20 % of all moved far from their place. */
function disturb(events) {
  const withRepeats = events.flatMap((event) => (random() < 0.1 ? [event, event] : [event]));
  return withRepeats
    .map((event, index) => ({ event, place: random() < 0.2 ? random() * withRepeats.length : index }))
    .sort((left, right) => left.place - right.place)
    .map(({ event }) => event);
}

function expectedCells(assignments, truth) {
  const cells = new Map();
  for (const { id, cell } of assignments) {
    const newest = (truth.get(id) ?? []).reduce(
      (best, each) => (best && best.atMs > each.atMs ? best : each),
      null,
    );
    if (!newest || newest.value === null) continue;
    const sums = cells.get(cell) ?? { weight: 0, reward: 0 };
    cells.set(cell, { weight: sums.weight + 1, reward: sums.reward + newest.value });
  }
  return cells;
}

const api = await startRole('api', databaseUrl);
const workers = await Promise.all(Array.from({ length: WORKERS }, () => startRole('worker', databaseUrl)));
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
await send(api.base, 'POST', '/v1/experiments', {
  key: 'chaos',
  arms: ['a', 'b', 'c'].map((key) => ({ key, model: key })),
});
await send(api.base, 'POST', '/v1/experiments/chaos/start');
const assignments = await assign(api.base, Math.ceil(EVENTS * 0.95));
const { events, truth } = plan(assignments);
const stream = disturb(events);

let kills = 0;
let firing = true;
const gunfire = (async () => {
  while (firing) {
    await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS));
    if (!firing) return;
    const victim = Math.floor(random() * workers.length);
    process.kill(workers[victim].pid, 'SIGKILL');
    kills++;
    workers[victim] = await startRole('worker', databaseUrl);
  }
})();

const startedMs = Date.now();
const totals = { accepted: 0, duplicates: 0, rejected: 0 };
for (let start = 0; start < stream.length; start += BATCH) {
  const answer = await send(api.base, 'POST', '/v1/rewards', { rewards: stream.slice(start, start + BATCH) });
  totals.accepted += answer.accepted;
  totals.duplicates += answer.duplicates;
  totals.rejected += answer.rejected.length;
}
const sentMs = Date.now();
for (;;) {
  const { rows } = await client.query('SELECT count(*)::int AS pending FROM pending_folds');
  if (rows[0].pending === 0 && kills >= MIN_KILLS) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const foldedMs = Date.now();
firing = false;
await gunfire;

const verification = await send(api.base, 'POST', '/v1/experiments/chaos/verify');
const { rows } = await client.query(
  `SELECT segment || '|' || arms.key AS cell, posteriors.weight, reward
   FROM posteriors JOIN arms ON arms.experiment_id = posteriors.experiment_id AND arms.position = posteriors.arm`,
);
const expected = expectedCells(assignments, truth);
let wrong = 0;
for (const { cell, weight, reward } of rows) {
  const should = expected.get(cell) ?? { weight: 0, reward: 0 };
  if (weight !== should.weight || Math.abs(reward - should.reward) > 1e-4) wrong++;
}
await client.end();
await Promise.all([...workers, api].map((each) => each.stop()));
await database.stop();

console.log(
  `events sent ${stream.length} (distinct ${events.length}); accepted ${totals.accepted}, duplicates ${totals.duplicates}, rejected ${totals.rejected}`,
);
console.log(
  `workers killed ${kills}; sent in ${sentMs - startedMs} ms, last fold ${foldedMs - sentMs} ms later`,
);
console.log(
  `verify: equal ${verification.equal}, differences ${verification.differences.length}, events ${verification.events}, pending ${verification.pending}, quarantined ${verification.quarantined}`,
);
console.log(`cells ${rows.length}, cells that differ from this script's own book: ${wrong}`);
const good =
  verification.equal &&
  verification.pending === 0 &&
  verification.quarantined === 0 &&
  verification.events === events.length &&
  totals.accepted === events.length &&
  totals.duplicates === stream.length - events.length &&
  rows.length === expected.size &&
  wrong === 0;
console.log(good ? 'nothing lost, nothing double' : 'NOT as it should be');
process.exitCode = good ? 0 : 1;
