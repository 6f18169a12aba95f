/**
 * Two first requests of one conversation at the same moment, on two processes: `npm run bench:sticky`. TRIES
 * conversations (1,000); both must get the same arm every time.
 */
import { findOrStartDatabase, startRole } from './servers.mjs';
import { send } from './support.mjs';

const TRIES = Number(process.env.TRIES ?? 1_000);
const database = await findOrStartDatabase('sticky');
const databaseUrl = database.url;

const first = await startRole('api', databaseUrl);
const second = await startRole('api', databaseUrl);
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
await database.stop();
console.log(
  `${TRIES} conversations, first requests on two processes at once: ${differing} with different arms`,
);
console.log(`reasons ${JSON.stringify(reasons)}, arms ${JSON.stringify(arms)}`);
process.exitCode = differing === 0 ? 0 : 1;
