import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Client,
  createTestDatabase,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

let database: TestDatabase;
let service: Service;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url });
  client = new Client(service.url);
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

const costs: Record<string, number> = { cheap: 0.001, dear: 5 };

async function start(key: string, hourlyUsd: number | null) {
  const arms = Object.keys(costs).map((arm) => ({ key: arm, model: arm }));
  await client.post('/v1/experiments', { key, arms, budget: { hourlyUsd } });
  await client.post(`/v1/experiments/${key}/start`);
}

async function decideAndReport(experiment: string) {
  const request = { experiment, segment: { complexity: 'simple', task: 'qa' } };
  const decided = await client.post('/v1/assignments?explain=true', request);
  const metrics = { quality: decided.arm === 'dear' ? 0.9 : 0.3, costUsd: costs[decided.arm] };
  await client.post('/v1/rewards', { assignmentId: decided.id, metrics });
  return decided;
}

describe('an hourly budget over HTTP', () => {
  it('ends with the cheapest arm for certain once spent, and says the price until then', async () => {
    await start('spent', 1);
    const deadline = Date.now() + 30_000;
    let decided = await decideAndReport('spent');
    expect(decided.shadowPrice).toBeGreaterThanOrEqual(0);
    while (decided.reason !== 'onlyFeasible' && Date.now() < deadline)
      decided = await decideAndReport('spent');
    expect(decided).toMatchObject({ arm: 'cheap', reason: 'onlyFeasible', propensity: 1, shadowPrice: null });
    expect(await client.post('/v1/experiments/spent/verify')).toMatchObject({ equal: true });
  });

  it('has a price of 0 in results while it does not bind, and none without a budget', async () => {
    await start('ample', 1e9);
    await start('unpaced', null);
    for (const key of ['ample', 'unpaced']) await decideAndReport(key);
    const results = await client.until(
      '/v1/experiments/ample/results',
      ({ segments }) => segments.length > 0,
    );
    expect(results.shadowPrice).toBe(0);
    expect((await client.get('/v1/experiments/unpaced/results')).shadowPrice).toBeNull();
  });
});
