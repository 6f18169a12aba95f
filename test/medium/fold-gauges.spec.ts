import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics, silentLogger } from '#platform';
import { FoldGauges } from '../../libs/rewards/src/fold-gauges.js';
import { createTestDatabase, rephraseWorld, type TestDatabase } from '../support/index.js';

let test: TestDatabase;
let world: ReturnType<typeof rephraseWorld>;

beforeAll(async () => {
  test = await createTestDatabase();
  world = rephraseWorld(test);
});

afterAll(async () => {
  await world.close();
  await test.drop();
});

describe('the gauges of what waits for its fold', () => {
  it('count events, not commits, tell the longest wait, and fall to nothing', async () => {
    const metrics = new Metrics();
    new FoldGauges(test.database, silentLogger(), metrics);
    const valueOf = async (name: string) =>
      Number(new RegExp(`^${name} (.*)$`, 'm').exec(await metrics.registry.metrics())?.[1]);
    expect(await valueOf('pointsman_pending_events')).toBe(0);
    const experiment = await world.experiment('waiting');
    const askedMs = Date.now() - 60_000;
    for (const [quality, conversation] of [0.2, 0.4, 0.6].map(
      (value, index) => [value, `c-${index}`] as const,
    ))
      await world.reward(experiment, await world.ask(experiment, conversation, 'How?', askedMs), { quality });
    await test.database.query(`UPDATE pending_folds SET enqueued_at = enqueued_at - interval '1 hour'`);
    expect(await valueOf('pointsman_pending_events')).toBe(3);
    expect(await valueOf('pointsman_pending_oldest_seconds')).toBeGreaterThan(3_599);
    expect(await valueOf('pointsman_pending_oldest_seconds')).toBeLessThan(3_700);
    await world.fold(experiment);
    expect(await valueOf('pointsman_pending_events')).toBe(0);
    expect(await valueOf('pointsman_pending_oldest_seconds')).toBe(0);
  });

  it('keep what they had while the database does not answer', async () => {
    const metrics = new Metrics();
    const broken = { rows: () => Promise.reject(new Error('away')) } as unknown as TestDatabase['database'];
    new FoldGauges(broken, silentLogger(), metrics);
    expect(await metrics.registry.metrics()).toContain('pointsman_pending_events 0');
  });
});
