/**
 * Two first requests of one conversation at the same moment, on two processes: `npm run bench:sticky`. TRIES
 * conversations (1,000); both must get the same arm every time.
 */
import { startEmbeddedPostgres } from '../../dist/libs/persistence/src/index.js';
import { freePort, send, startProcess } from './support.mjs';

const TRIES = Number(process.env.TRIES ?? 1_000);
const embedded = process.env.DATABASE_URL
  ? null
  : await startEmbeddedPostgres({ dataDir: `.pointsman/sticky-${process.pid}`, log: () => undefined });
const databaseUrl = process.env.DATABASE_URL ?? embedded.url;

async function startApi() {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ROLE: 'api', PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: databaseUrl };
  return { base, ...(await startProcess(['dist/apps/pointsman/src/main.js'], env, `${base}/health/ready`)) };
}

const first = await startApi();
const second = await startApi();
const key = `sticky-${process.pid}`;
await send(first.base, 'POST', '/v1/experiments', {
  key,
  unit: 'conversation',
  policy: { type: 'fixed' },
  arms: ['a', 'b', 'c', 'd'].map((arm) => ({ key: arm, model: arm })),
});
await send(first.base, 'POST', `/v1/experiments/${key}/start`);
const body = (conversationId) => ({
  experiment: key,
  conversationId,
  segment: { complexity: 'simple', task: 'chat' },
});
await send(second.base, 'POST', '/v1/assignments', body('warm-up'));

const reasons = {};
const arms = {};
let differing = 0;
for (let attempt = 0; attempt < TRIES; attempt++) {
  const pair = await Promise.all(
    [first, second].map(({ base }) => send(base, 'POST', '/v1/assignments', body(`c-${attempt}`))),
  );
  if (pair[0].arm !== pair[1].arm) differing++;
  arms[pair[0].arm] = (arms[pair[0].arm] ?? 0) + 1;
  for (const { reason } of pair) reasons[reason] = (reasons[reason] ?? 0) + 1;
}
await Promise.all([first.stop(), second.stop()]);
await embedded?.stop();
console.log(
  `${TRIES} conversations, first requests on two processes at once: ${differing} with different arms`,
);
console.log(`reasons ${JSON.stringify(reasons)}, arms ${JSON.stringify(arms)}`);
process.exitCode = differing === 0 ? 0 : 1;
