import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Client,
  createTestDatabase,
  findOrStartRedis,
  hasRedis,
  startService,
  type Service,
  type TestDatabase,
  type TestRedis,
} from '../support/index.js';

const segment = { complexity: 'moderate', task: 'qa' };
const arms = ['weak', 'good'].map((key) => ({ key, model: `model-${key}` }));

interface Assignment {
  id: string;
  arm: string;
  propensity: number;
  reason: string;
}

describe.each(['postgres', 'redis'] as const)('the main loop with BullMQ on %s', (backend) => {
  const test = backend === 'redis' && !hasRedis() ? it.skip : it;
  let database: TestDatabase;
  let redis: TestRedis | null = null;
  let service: Service | undefined;
  let client: Client;

  beforeAll(async () => {
    if (backend === 'redis') redis = await findOrStartRedis();
    database = await createTestDatabase();
    if (backend === 'redis' && !redis) return;
    service = await start();
  });

  afterAll(async () => {
    await service?.stop();
    await database?.drop();
    await redis?.stop();
  });

  async function start(): Promise<Service> {
    const queues: Record<string, string> = redis
      ? { REDIS_URL: redis.url, REDIS_PREFIX: `t${Date.now()}` }
      : {};
    const started = await startService({ DATABASE_URL: database.url, ...queues });
    client = new Client(started.url);
    return started;
  }

  async function running(key: string, definition: object = {}): Promise<void> {
    await client.post('/v1/experiments', { key, arms, ...definition });
    await client.post(`/v1/experiments/${key}/start`);
  }

  const assign = (experiment: string, more: object = {}) =>
    client.post<Assignment>('/v1/assignments', { experiment, segment, ...more });

  async function assignMany(experiment: string, count: number): Promise<Assignment[]> {
    const assignments = Array.from({ length: count }, () => ({ experiment, segment }));
    return (await client.post('/v1/assignments/batch', { assignments })).assignments;
  }

  const folded = (key: string, events: number) =>
    client.until(`/v1/experiments/${key}/results`, ({ totals, pendingEvents }) => {
      const rewards = totals.arms.reduce((sum: number, arm: { rewards: number }) => sum + arm.rewards, 0);
      return pendingEvents === 0 && rewards === events;
    });

  test('learns from rewards which arm is better, and says so', async () => {
    await running('learning');
    const first = await assignMany('learning', 200);
    const rewards = first.map(({ id, arm }, index) => ({
      assignmentId: id,
      metrics: {
        quality: (arm === 'good' ? 0.9 : 0.4) + (index % 5) * 0.01,
        costUsd: 0.001,
        success: arm === 'good',
      },
    }));
    await expect(client.post('/v1/rewards', { rewards })).resolves.toEqual({
      accepted: 200,
      duplicates: 0,
      rejected: [],
    });
    await folded('learning', 200);
    const later = await client.until<Assignment>(
      '/v1/assignments/' + (await assign('learning')).id,
      () => true,
    );
    expect(later.propensity).toBeGreaterThan(0);
    const share = (await assignMany('learning', 300)).filter(({ arm }) => arm === 'good').length / 300;
    expect(share).toBeGreaterThan(0.9);
    const results = await client.until(
      '/v1/experiments/learning/results',
      ({ totals }) => totals.assignments === 501,
    );
    const [weak, good] = results.totals.arms;
    expect(good).toMatchObject({ arm: 'good', model: 'model-good' });
    expect(good.mean).toBeCloseTo(0.92, 1);
    expect(weak.mean).toBeCloseTo(0.42, 1);
    expect(good.probabilityBest).toBeGreaterThan(0.99);
    await expect(client.post('/v1/experiments/learning/verify')).resolves.toMatchObject({
      equal: true,
      events: 200,
    });
  });

  test('follows replacements, retractions and duplicates to the last one', async () => {
    await running('changing', { policy: { type: 'fixed' } });
    const [one, two, three] = await assignMany('changing', 3);
    const reward = (assignment: Assignment, quality: number | null, second: number, eventId?: string) => ({
      assignmentId: assignment.id,
      metrics: { quality },
      occurredAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
      eventId,
    });
    const lines = [
      reward(one, 0.2, 1, 'a'),
      reward(one, 0.2, 1, 'a'),
      reward(one, 0.8, 3),
      reward(one, 0.1, 2),
      reward(two, 0.5, 1),
      reward(two, null, 2),
      { assignmentId: '01999999-9999-7999-8999-999999999999', metrics: { quality: 1 } },
      reward(three, 7, 1),
    ];
    const answer = await client.post(
      '/v1/rewards',
      lines.map((line) => JSON.stringify(line)).join('\n') + '\nnonsense\n',
      {
        'content-type': 'application/x-ndjson',
      },
    );
    expect(answer).toMatchObject({ accepted: 5, duplicates: 1 });
    expect(answer.rejected.map(({ index, code }: { index: number; code: string }) => [index, code])).toEqual([
      [6, 'assignment.not_found'],
      [7, 'reward.out_of_range'],
      [8, 'reward.invalid'],
    ]);
    await expect(
      client.post('/v1/feedback', { assignmentId: three.id, rating: 'up' }),
    ).resolves.toMatchObject({ accepted: 1 });
    await folded('changing', 2);
    await expect(client.get(`/v1/assignments/${one.id}`)).resolves.toMatchObject({
      arm: one.arm,
      rewards: [{ metrics: { quality: 0.2 } }, { metrics: { quality: 0.8 } }, { metrics: { quality: 0.1 } }],
    });
    await client.send('DELETE', `/v1/assignments/${three.id}/rewards/quality`);
    const results = await folded('changing', 1);
    const sum = results.totals.arms.reduce(
      (total: number, arm: { rewards: number }) => total + arm.rewards,
      0,
    );
    expect(sum).toBe(1);
    await expect(client.post('/v1/experiments/changing/verify')).resolves.toMatchObject({
      equal: true,
      pending: 0,
    });
  });

  test('keeps the arm of a user, also when asked twice at once', async () => {
    await running('loyal', { unit: 'user', policy: { type: 'fixed' } });
    for (let user = 0; user < 20; user++) {
      const pair = await Promise.all([1, 2].map(() => assign('loyal', { unitId: `user-${user}` })));
      const third = await assign('loyal', { unitId: `user-${user}` });
      expect(new Set([...pair, third].map(({ arm }) => arm)).size).toBe(1);
      expect(third).toMatchObject({ reason: 'sticky', propensity: 1 });
    }
  });

  test('moves a user on when its arm is disabled, and keeps the new one', async () => {
    await running('moving', { unit: 'user', policy: { type: 'fixed' } });
    const before = await assign('moving', { unitId: 'u' });
    await client.send('PATCH', `/v1/experiments/moving/arms/${before.arm}`, { enabled: false });
    const after = await assign('moving', { unitId: 'u' });
    expect(after.arm).not.toBe(before.arm);
    await client.send('PATCH', `/v1/experiments/moving/arms/${before.arm}`, { enabled: true });
    await expect(assign('moving', { unitId: 'u' })).resolves.toMatchObject({
      arm: after.arm,
      reason: 'sticky',
    });
  });

  test('gives the control to the holdout and the winner once completed', async () => {
    await running('lanes', { holdoutShare: 1 });
    await expect(assign('lanes')).resolves.toMatchObject({ arm: 'weak', reason: 'holdout', propensity: 1 });
    await client.send('PATCH', '/v1/experiments/lanes', { holdoutShare: 0, trafficShare: 0 });
    await expect(assign('lanes')).resolves.toMatchObject({ arm: 'weak', reason: 'outsideTraffic' });
    await client.post('/v1/experiments/lanes/complete', { winner: 'good' });
    await expect(assign('lanes')).resolves.toMatchObject({ arm: 'good', reason: 'winner', propensity: 1 });
    const { items } = await client.get('/v1/experiments/lanes/revisions');
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'completed',
      'patched',
      'started',
      'created',
    ]);
  });

  test('answers the same idempotency key with the same assignment', async () => {
    await running('once');
    const headers = { 'idempotency-key': `once-${backend}` };
    const [first, second] = [
      await client.post('/v1/assignments', { experiment: 'once', segment }, headers),
      await client.post('/v1/assignments', { experiment: 'once', segment }, headers),
    ];
    expect(second).toEqual(first);
  });

  test('has lost nothing after a crash and a restart', async () => {
    await running('durable');
    const assignments = await assignMany('durable', 50);
    const rewards = assignments.map(({ id }) => ({ assignmentId: id, metrics: { quality: 0.7 } }));
    await client.post('/v1/rewards', { rewards });
    await service!.kill();
    service = await start();
    const results = await folded('durable', 50);
    expect(results.totals.arms.reduce((sum: number, arm: { rewards: number }) => sum + arm.rewards, 0)).toBe(
      50,
    );
    await client.until('/v1/experiments/durable/results', ({ totals }) => totals.assignments === 50);
    await expect(client.post('/v1/experiments/durable/verify')).resolves.toMatchObject({
      equal: true,
      events: 50,
    });
  });

  test('closes the window of what stayed silent with the default, and lets a late reward replace it', async () => {
    await running('silent', {
      feedback: { attributionWindowSeconds: 1, onMissing: 'default', default: 0.25 },
    });
    const [early, silent] = await assignMany('silent', 2);
    await client.post('/v1/rewards', { assignmentId: early.id, metrics: { quality: 1 } });
    const results = await client.until(
      '/v1/experiments/silent/results',
      ({ totals }) =>
        totals.arms.reduce((sum: number, arm: { rewards: number }) => sum + arm.rewards, 0) === 2,
      40_000,
    );
    expect(results.totals.assignments).toBe(2);
    const { rewards } = await client.get(`/v1/assignments/${silent.id}`);
    expect(rewards).toMatchObject([{ source: 'default', metrics: { quality: 0.25 } }]);
    await client.post('/v1/rewards', { assignmentId: silent.id, metrics: { quality: 0.9 } });
    await client.until(
      `/v1/assignments/${silent.id}`,
      (answer) => answer.rewards.length === 2 && answer.rewards[1].folded,
    );
    const ledger = await client.get(`/v1/assignments/${silent.id}`);
    expect(ledger.rewards[1]).toMatchObject({ late: true, metrics: { quality: 0.9 } });
    await expect(client.post('/v1/experiments/silent/verify')).resolves.toMatchObject({
      equal: true,
      events: 3,
    });
  });
});
