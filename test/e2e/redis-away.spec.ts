import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '#persistence';
import {
  Client,
  createTestDatabase,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

describe('while Redis cannot be reached', () => {
  let database: TestDatabase;
  let service: Service;
  let client: Client;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const nobody = await freePort();
    env = { DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${nobody}` };
    service = await startService({ ...env, SWEEP_INTERVAL_MS: '300' });
    client = new Client(service.url);
  });

  afterAll(async () => {
    await service?.kill();
    await database?.drop();
  });

  it('the service starts, is ready, and says what it misses', async () => {
    expect(await client.get('/health/ready')).toEqual({
      status: 'ready',
      checks: { postgres: 'ok', redis: 'failing' },
    });
  });

  it('decides, takes rewards and learns from them', async () => {
    const arms = ['a', 'b'].map((key) => ({ key, model: key }));
    await client.post('/v1/experiments', { key: 'e', arms });
    await client.post('/v1/experiments/e/start');
    const segment = { complexity: 'simple', task: 'qa' };
    const { id } = await client.post('/v1/assignments', { experiment: 'e', segment });
    await client.post('/v1/rewards', { assignmentId: id, metrics: { quality: 1 } });
    await client.until('/v1/experiments/e/results', ({ foldedAt }) => foldedAt !== null);
    expect(await client.post('/v1/experiments/e/verify')).toMatchObject({
      equal: true,
      events: 1,
      pending: 0,
    });
  });

  it('logs the outage in its own form and in few lines', () => {
    const lines = service
      .output()
      .split('\n')
      .filter((line) => line.includes('ECONNREFUSED'));
    const fields = lines.map((line) => JSON.parse(line) as { msg: string; queue?: string });
    const told = fields.map(({ msg, queue }) => `${msg} ${queue}`);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(40);
  });

  it('an api process that has work to ask for stops in order', async () => {
    const api = await startService({ ...env, ROLE: 'api' });
    const segment = { complexity: 'simple', task: 'qa' };
    await new Client(api.url).post('/v1/assignments', { experiment: 'e', segment });
    expect(await api.stop()).toBe(0);
  });
});
