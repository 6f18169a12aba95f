import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ModelRegistry } from '#arms';
import type { Config } from '#platform';
import { decide } from '../../libs/assignment/src/decide.js';
import { SnapshotsRepository } from '../../libs/assignment/src/snapshots.repository.js';
import { createTestDatabase, rephraseWorld, type TestDatabase } from '../support/index.js';

/** A quarter of an hour before the hour ends. */
const nowMs = Date.UTC(2026, 10, 3, 12, 45);
const segment = 'simple:qa';

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

/** Arm 0 costs 1 cent and is fair, arm 1 costs 1 dollar and is good: 40 decisions each this hour, 30 with a cost. */
async function snapshotWith(key: string, hourlyUsd: number | null) {
  const { id } = await world.experiment(key, {}, { budget: { hourlyUsd } });
  const experiment = await world.find(key);
  for (const [arm, cost, reward] of [
    [0, 0.01, 0.4],
    [1, 1, 0.8],
  ]) {
    await test.database.query(
      `INSERT INTO assignment_rollups SELECT $1, hour, 1, '${segment}', $2, 'policy', n, n / 2
       FROM (VALUES ('2026-11-03T11:00Z'::timestamptz, 80), ('2026-11-03T12:00Z', 40)) AS made (hour, n)`,
      [id, arm],
    );
    await test.database.query(
      `INSERT INTO outcome_rollups (experiment_id, hour, revision, block, segment, arm, lane, latency, cost_count, cost_sum)
       VALUES ($1, '2026-11-03T12:00Z', 1, 3, '${segment}', $2, 'policy', '{}', 30, 30 * $3::float8)`,
      [id, arm, cost],
    );
    await test.database.query(
      `INSERT INTO posteriors VALUES ($1, '${segment}', $2, 0, 30, 30, 30 * $4::float8, 30 * $4::float8 ^ 2,
         30, 30 * $3::float8, 30 * $3::float8 ^ 2, 0, 0, 0, 0, 0)`,
      [id, arm, cost, reward],
    );
  }
  return new SnapshotsRepository(
    test.database,
    world.experiments,
    { find: () => ({ declared: null, observed: null }) } as unknown as ModelRegistry,
    { nowMs: () => nowMs },
    { expectedOutputTokens: {} } as unknown as Config,
  ).loadLearned(experiment);
}

const input = { segment, feasible: [0, 1], unit: 'u', uniform: 0.999, highRisk: false };

describe('an hourly budget', () => {
  it('shares what is left, unreported decisions at their expected cost, over the requests still expected', async () => {
    const { remainingPerRequestUsd } = await snapshotWith('share', 49.4);
    // 40.40 of 49.40 are spent; 80 + 160 / 4 = 120 decisions in sixty minutes make 30 in the quarter that is left.
    expect(remainingPerRequestUsd).toBeCloseTo(9 / 30, 9);
  });

  it('moves the law to what the hour affords, at a price, and logs that very law', async () => {
    const paced = await snapshotWith('paced', 49.4);
    const free = await snapshotWith('free', null);
    const law = paced.allocation(segment, [0, 1]);
    expect(0.01 * law.probabilities[0] + law.probabilities[1]).toBeCloseTo(0.3, 3);
    expect(law.shadowPrice).toBeGreaterThan(0);
    expect(free.allocation(segment, [0, 1]).probabilities[1]).toBeGreaterThan(0.9);
    expect(free.allocation(segment, [0, 1]).shadowPrice).toBeNull();
    expect(decide(paced, input).decision).toMatchObject({
      arm: 1,
      propensity: law.probabilities[1],
      probabilities: law.probabilities,
    });
  });

  it('asks nothing while it does not bind', async () => {
    const ample = (await snapshotWith('ample', 1e6)).allocation(segment, [0, 1]);
    expect(ample.shadowPrice).toBe(0);
    expect(ample.probabilities[1]).toBeGreaterThan(0.9);
  });

  it('leaves the cheapest feasible arm when it is spent, and refuses nobody', async () => {
    const spent = await snapshotWith('spent', 30);
    const certain = { reason: 'onlyFeasible', propensity: 1 };
    expect(decide(spent, input).decision).toMatchObject({ arm: 0, ...certain });
    expect(decide(spent, { ...input, feasible: [1] }).decision).toMatchObject({ arm: 1, ...certain });
  });

  it('does not colour what is believed', async () => {
    const beliefs = (await snapshotWith('beliefs', 49.4)).withoutBudget();
    const free = await snapshotWith('beliefs-free', null);
    expect(beliefs.allocation(segment, [0, 1]).probabilities).toEqual(
      free.allocation(segment, [0, 1]).probabilities,
    );
  });
});
