import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ModelRegistry } from '#arms';
import { ChangeExperiment, type Experiment } from '#experiments';
import { newId, type Config, SystemClock } from '#platform';
import { VerifyPosteriors } from '#rewards';
import { SnapshotsRepository } from '../../libs/assignment/src/snapshots.repository.js';
import { readModelObservationsSql } from '../../libs/arms/src/models/sql/read-model-observations.sql.js';
import { createTestDatabase, rephraseWorld, type TestDatabase } from '../support/index.js';

const HOUR_MS = 3_600_000;
const nowMs = Date.now();
const hoursAgo = (hours: number) => nowMs - hours * HOUR_MS;

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

/** An experiment that forgets half in `halfLifeHours` and has run for ten years. */
async function forgetful(key: string, halfLifeHours: number): Promise<Experiment> {
  const { id } = await world.experiment(key, {}, { policy: { halfLifeHours } });
  await test.database.query('UPDATE experiments SET started_at = $2 WHERE id = $1', [
    id,
    new Date(hoursAgo(87_600)),
  ]);
  return world.find(key);
}

async function decide(
  experiment: Experiment,
  hours: number,
  given?: Record<string, number | boolean>,
): Promise<string> {
  const id = await world.ask(experiment, newId(), 'What is this?', hoursAgo(hours));
  if (given) await world.reward(experiment, id, given);
  return id;
}

const verify = (key: string) =>
  new VerifyPosteriors(test.database, new ChangeExperiment(world.experiments, new SystemClock())).execute(
    key,
  );

/** What routing believes of the first arm at a time. */
async function believed(experiment: Experiment, atMs: number) {
  const snapshot = await new SnapshotsRepository(
    test.database,
    world.experiments,
    { find: () => ({ declared: null, observed: null }) } as unknown as ModelRegistry,
    { nowMs: () => atMs },
    { expectedOutputTokens: { simple: 1, moderate: 1, complex: 1 } } as unknown as Config,
  ).loadLearned(experiment);
  return snapshot.cells.get('simple:qa')![0];
}

describe('an experiment with a half-life', () => {
  it('counts a decision by its age, whichever order its rewards are folded in', async () => {
    const forward = await forgetful('forward', 6);
    const backward = await forgetful('backward', 6);
    for (const hours of [12, 6, 0]) {
      await decide(forward, hours, { quality: 0.5, costUsd: 2, latencyMs: 100, success: true });
      await world.fold(forward);
    }
    for (const hours of [0, 6, 12]) {
      await decide(backward, hours, { quality: 0.5, costUsd: 2, latencyMs: 100, success: true });
      await world.fold(backward);
    }
    for (const experiment of [forward, backward]) {
      const sums = await believed(experiment, nowMs);
      expect(sums.weight).toBeCloseTo(1.75, 9);
      expect(sums.weightSq).toBeCloseTo(1 + 1 / 4 + 1 / 16, 9);
      expect(sums.reward).toBeCloseTo(0.875, 9);
      expect(sums.costSum / sums.costCount).toBeCloseTo(2, 9);
      expect((await believed(experiment, nowMs + 6 * HOUR_MS)).weight).toBeCloseTo(0.875, 9);
      expect(await verify(experiment.key)).toMatchObject({ equal: true, differences: [] });
    }
  });

  it('has no weight left, and no number that is not one, long after its last decision', async () => {
    const experiment = await forgetful('quiet', 0.01);
    await decide(experiment, 1, { quality: 1, costUsd: 1 });
    await world.fold(experiment);
    const sums = await believed(experiment, nowMs + 10 * 87_600 * HOUR_MS);
    expect(Object.values(sums)).toEqual(Object.values(sums).map(() => 0));
    expect(await verify('quiet')).toMatchObject({ equal: true });
  });

  it('stays within the constraints of its tables over a million half-lives, replacements and withdrawals', async () => {
    const experiment = await forgetful('long', 0.0876);
    for (const hours of [87_599, 40_000, 3, 2.95, 1, 0.5, 0.1, 0.05, 0.01, 0]) {
      const id = await decide(experiment, hours, { quality: 0.3, costUsd: 0.1, latencyMs: 3, success: true });
      await world.fold(experiment);
      await world.reward(experiment, id, { quality: hours > 0.5 ? null : 0.9, success: hours < 0.1 });
      await world.fold(experiment);
    }
    expect(await verify('long')).toMatchObject({ equal: true, pending: 0, quarantined: 0, differences: [] });
    const recent = [0.5, 0.1, 0.05, 0.01, 0].reduce((sum, hours) => sum + 2 ** (-hours / 0.0876), 0);
    expect((await believed(experiment, nowMs)).weight).toBeCloseTo(recent, 6);
  });

  it('tells the registry what its evidence counts now', async () => {
    const before = await test.database.rows<{ weight: number }>(readModelObservationsSql);
    const total = before.reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeGreaterThan(3);
    expect(total).toBeLessThan(8);
  });
});
