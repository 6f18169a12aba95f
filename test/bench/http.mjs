/**
 * Durable assignments and rewards over HTTP against the bare limit (a Fastify POST echo) and the naive way (one INSERT
 * per request), all in one run under the same load: `npm run bench:http`. Rounds are interleaved, medians compared.
 */
import { freePort, median, printRow, send, startPointsman, startProcess, throughput } from './support.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const experiment = {
  key: 'bench',
  arms: Array.from({ length: 4 }, (_, index) => ({ key: `arm-${index}`, model: `model-${index}` })),
};
const assignmentBody = JSON.stringify({
  experiment: 'bench',
  segment: { complexity: 'moderate', task: 'qa' },
});

async function startEcho() {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  return {
    base,
    ...(await startProcess(['test/bench/bare-echo.mjs'], { PORT: String(port) }, `${base}/health`)),
  };
}

async function prepare(service) {
  await send(service.base, 'POST', '/v1/experiments', experiment);
  await send(service.base, 'POST', '/v1/experiments/bench/start');
  const bodies = [];
  for (let batch = 0; batch < 20; batch++) {
    const assignments = Array.from({ length: 500 }, () => JSON.parse(assignmentBody));
    const answer = await send(service.base, 'POST', '/v1/assignments/batch', { assignments });
    for (const { id } of answer.assignments)
      bodies.push(
        JSON.stringify({ assignmentId: id, metrics: { quality: 0.8, latencyMs: 812, costUsd: 0.0004 } }),
      );
  }
  return bodies;
}

async function measure(url, bodies) {
  return throughput({ url, bodies, seconds: SECONDS });
}

function middle(rounds) {
  const perSecond = median(rounds.map((round) => round.perSecond));
  return rounds.find((round) => round.perSecond === perSecond);
}

const variants = {
  ours: { ROLE: 'api' },
  naive: { ROLE: 'api', COMMIT_BATCH_MAX: '1', COMMIT_CONCURRENCY: '10' },
  withWorker: { ROLE: 'all' },
};
const rounds = { echoAssign: [], echoReward: [] };
for (const name of Object.keys(variants)) rounds[name] = { assign: [], reward: [] };
const echo = await startEcho();
for (let round = 0; round < ROUNDS; round++) {
  rounds.echoAssign.push(await measure(echo.base, [assignmentBody]));
  for (const [name, env] of Object.entries(variants)) {
    const service = await startPointsman({
      DATA_DIR: `.pointsman/bench-${name}-${process.pid}-${round}`,
      ...env,
    });
    const rewardBodies = await prepare(service);
    rounds[name].assign.push(await measure(`${service.base}/v1/assignments`, [assignmentBody]));
    rounds[name].reward.push(await measure(`${service.base}/v1/rewards`, rewardBodies));
    if (name === 'ours') rounds.echoReward.push(await measure(echo.base, rewardBodies));
    await service.stop();
  }
}
await echo.stop();

const bareAssign = middle(rounds.echoAssign);
const bareReward = middle(rounds.echoReward);
const middles = (name) => ({ assign: middle(rounds[name].assign), reward: middle(rounds[name].reward) });
const [ours, naive, withWorker] = ['ours', 'naive', 'withWorker'].map(middles);
console.log(`median of ${ROUNDS} rounds of ${SECONDS} s, 256 connections`);
printRow('bare echo, assignment body', bareAssign);
printRow('POST /v1/assignments', ours.assign, bareAssign);
printRow('POST /v1/assignments, one INSERT a request', naive.assign, bareAssign);
printRow('POST /v1/assignments, worker in the process', withWorker.assign, bareAssign);
printRow('bare echo, reward body', bareReward);
printRow('POST /v1/rewards', ours.reward, bareReward);
printRow('POST /v1/rewards, one INSERT a request', naive.reward, bareReward);
printRow('POST /v1/rewards, worker in the process', withWorker.reward, bareReward);
const ratio = (left, right) => (left.perSecond / right.perSecond).toFixed(2);
console.log(
  `assignments: ${ratio(ours.assign, bareAssign)} of bare (target 0.55), ${ratio(ours.assign, naive.assign)}x naive (target 2)`,
);
console.log(
  `rewards:     ${ratio(ours.reward, bareReward)} of bare (target 0.55), ${ratio(ours.reward, naive.reward)}x naive (target 2)`,
);
