import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Client,
  createTestDatabase,
  expectProblem,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

type Json = ReturnType<typeof JSON.parse>;

let database: TestDatabase;
let service: Service;
let client: Client;

const post = (path: string, body?: unknown) => client.post(path, body);
const matrix = (query = '') => client.ask('GET', `/v1/experiments/matrix/results/routing-matrix${query}`);

/** Assigns a conversation's request and reports what became of it. */
async function serve(conversationId: string, task: string, succeeds: (arm: string) => boolean, change = {}) {
  const { id, arm } = await post('/v1/assignments', {
    experiment: 'matrix',
    segment: { complexity: 'simple', task },
    conversationId,
    ...change,
  });
  const metrics = {
    success: succeeds(arm),
    quality: Number(succeeds(arm)),
    costUsd: arm === 'strong' ? 0.1 : 0.01,
  };
  await post('/v1/rewards', { assignmentId: id, metrics });
  return arm;
}

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url });
  client = new Client(service.url);
  await post('/v1/experiments', {
    key: 'matrix',
    policy: { type: 'fixed', explorationFloor: 0 },
    arms: [
      { key: 'small', model: 'a' },
      { key: 'strong', model: 'b', strong: true },
    ],
  });
  await post('/v1/experiments', { key: 'alike', arms: ['x', 'y'].map((key) => ({ key, model: key })) });
  await post('/v1/experiments/matrix/start');
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

describe('the routing matrix', () => {
  it('tells from rewards where small arms fail and where strong ones are not needed', async () => {
    for (let index = 0; index < 60; index++) {
      const arm = await serve(`hard-${index}`, 'code', (key) => key === 'strong');
      if (arm === 'small') await serve(`hard-${index}`, 'code', () => true, { risk: 'high' });
      await serve(`easy-${index}`, 'chat', () => true);
    }
    const { json } = await untilJudged(120);
    expect(json.sides).toEqual({ by: 'strongFlag', small: ['small'], strong: ['strong'] });
    const cell = (task: string) => json.segments.find(({ segment }: Json) => segment.task === task);
    expect(cell('code').falseEasy.rate).toBeCloseTo(1, 12);
    expect(cell('code').falseEasy.interval[0]).toBeGreaterThan(0.6);
    expect(cell('code').falseHard.rate).toBe(0);
    expect(cell('chat').falseEasy.rate).toBe(0);
    expect(cell('chat').falseHard).toMatchObject({ rate: 1 });
    expect(cell('code').small).toMatchObject({ escalationRate: { rate: 1 }, costUsdPerSuccess: null });
    expect(cell('code').small.costUsdPerSuccessAfterRepair).toBeCloseTo(0.11, 12);
    expect(cell('chat').small.costUsdPerSuccessAfterRepair).toBeCloseTo(0.01, 12);
  });

  it('reads only the decisions of the time asked for', async () => {
    const { json } = await matrix('?to=2020-01-01T00:00:00Z');
    expect(json.segments).toEqual([]);
    expect(json.warnings).toHaveLength(1);
  });

  it('says so when nothing tells small from strong arms', async () => {
    const { json } = await client.ask('GET', '/v1/experiments/alike/results/routing-matrix');
    expect(json).toMatchObject({ sides: null, totals: null, segments: [] });
    expect(json.warnings[0]).toContain('"strong": true');
  });

  it('refuses an unknown experiment and a wrong threshold', async () => {
    await expectProblem(
      (await client.ask('GET', '/v1/experiments/none/results/routing-matrix')).response,
      'experiment.not_found',
    );
    await expectProblem((await matrix('?successAt=2')).response, 'request.invalid');
  });
});

async function untilJudged(atLeast: number): Promise<{ json: Json }> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await delay(100)) {
    const answer = await matrix();
    const { small, strong } = answer.json.totals;
    if (
      small.judged + strong.judged >= atLeast &&
      small.judged === small.decisions &&
      strong.judged === strong.decisions
    )
      return answer;
  }
  throw new Error('the rewards were not folded in time');
}

describe('GET /v1/experiments/{key}/results/complexity-boundaries', () => {
  it('answers before the first night, and not for an experiment that is not there', async () => {
    const { response, json } = await client.ask(
      'GET',
      '/v1/experiments/matrix/results/complexity-boundaries',
    );
    expect(response.status).toBe(200);
    expect(json).toEqual({ experiment: 'matrix', proposedAt: null, proposal: null });
    const missing = await client.ask('GET', '/v1/experiments/nowhere/results/complexity-boundaries');
    expect(missing.response.status).toBe(404);
    expect(missing.json.code).toBe('experiment.not_found');
  });

  it('stands in the OpenAPI document', async () => {
    const { json } = await client.ask('GET', '/openapi.json');
    expect(json.paths['/v1/experiments/{key}/results/complexity-boundaries'].get.tags).toEqual(['Results']);
  });
});
