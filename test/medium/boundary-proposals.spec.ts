import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ModelRegistry } from '#arms';
import { COMPLEXITIES } from '#classification';
import { ChangeExperiment, type Experiment } from '#experiments';
import { newId, SystemClock } from '#platform';
import { ProposeBoundaries } from '../../libs/results/src/boundaries/propose-boundaries.js';
import { createTestDatabase, rephraseWorld, type TestDatabase } from '../support/index.js';

const DAY_MS = 86_400_000;
const arms = [
  { key: 'small', model: 'a' },
  { key: 'strong', model: 'b', strong: true },
];

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

function proposer(nowMs = Date.now()): ProposeBoundaries {
  const { experiments } = world;
  const registry = { find: () => ({ declared: null, observed: null }) } as unknown as ModelRegistry;
  const change = new ChangeExperiment(experiments, new SystemClock());
  return new ProposeBoundaries(test.database, change, experiments, registry, { nowMs: () => nowMs });
}

/** `count` decided and judged answers of an arm at a level, of which the share `success` succeeded. */
async function answers(
  { id }: Experiment,
  made: { level: string; arm: number; success: number; count: number; source?: string; atMs?: number },
): Promise<void> {
  const { level, arm, success, count, source = 'classifier', atMs = Date.now() - DAY_MS } = made;
  const ids = Array.from({ length: count }, () => newId(atMs));
  await test.database.query(
    `INSERT INTO assignments (id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason,
       policy, propensity, feasible, probabilities, draw, posterior_version, posterior_age_ms, created_at, window_closes_at)
     SELECT made, $2, 1, $3, $4, 0.8, $5, 0, 'policy', 'thompson', 0.5, '{0,1}', '{0.5,0.5}', 0.1, 0, 0, now(), now()
     FROM unnest($1::uuid[]) AS made`,
    [ids, id, `${level}:qa`, source, arm],
  );
  await test.database.query(
    `INSERT INTO outcomes (assignment_id, experiment_id, metrics)
     SELECT made, $2, jsonb_build_object('success', jsonb_build_object('explicit',
       jsonb_build_object('value', CASE WHEN at <= $3 THEN 1 ELSE 0 END, 'weight', 1)))
     FROM unnest($1::uuid[]) WITH ORDINALITY AS row (made, at)`,
    [ids, id, Math.round(success * count)],
  );
}

/** The strong arm leads by 0, 2, 40 and 60 points: requests get hard from the third level on. */
async function hardFromComplex(experiment: Experiment): Promise<void> {
  for (const [at, small] of [0.9, 0.88, 0.5, 0.3].entries()) {
    await answers(experiment, { level: COMPLEXITIES[at], arm: 0, success: small, count: 100 });
    await answers(experiment, { level: COMPLEXITIES[at], arm: 1, success: 0.9, count: 100 });
  }
}

describe('the nightly proposal of complexity boundaries', () => {
  it('puts the levels where the strong arm begins to lead, once a day, on any number of workers', async () => {
    const experiment = await world.experiment('hard-from-complex', {}, { arms });
    await hardFromComplex(experiment);
    await Promise.all([proposer().execute(), proposer().execute(), proposer().execute()]);
    const { proposal, proposedAt } = await proposer().find('hard-from-complex');
    expect(proposedAt).not.toBeNull();
    expect(proposal).toMatchObject({ changed: true, observations: 800, current: [0.5, 1.5, 2.5] });
    expect(proposal!.evidence.map(({ score, small }) => [score, small])).toEqual([
      [0, 0.9],
      [1, 0.88],
      [2, 0.5],
      [3, 0.3],
    ]);
    // 5, 15 and 30 points lie between the second level (2 points) and the third (40); a move is at most 0.5.
    expect(proposal!.boundaries[0]).toBeCloseTo(1, 6);
    expect(proposal!.boundaries[1]).toBeCloseTo(1 + 13 / 38, 2);
    expect(proposal!.boundaries[2]).toBeCloseTo(2, 6);
    expect(await proposer().execute()).toBe(0);
    const [{ stored }] = await test.database.rows<{ stored: number }>(
      'SELECT count(*)::int AS stored FROM boundary_proposals WHERE experiment_id = $1',
      [experiment.id],
    );
    expect(stored).toBe(1);
  });

  it('reads what became of the last days again the next night, and answers with the latest', async () => {
    const experiment = await world.experiment('next-night', {}, { arms });
    await proposer().execute();
    expect((await proposer().find('next-night')).proposal).toMatchObject({ changed: false, observations: 0 });
    await hardFromComplex(experiment);
    await proposer(Date.now() + DAY_MS).execute();
    expect((await proposer().find('next-night')).proposal).toMatchObject({
      changed: true,
      observations: 800,
    });
  });

  it('leaves out levels that the caller gave and decisions of long ago', async () => {
    const experiment = await world.experiment('left-out', {}, { arms });
    const made = { level: 'simple', success: 1, count: 10 };
    await answers(experiment, { ...made, arm: 0, source: 'caller' });
    await answers(experiment, { ...made, arm: 1, atMs: Date.now() - 40 * DAY_MS });
    await proposer().execute();
    expect((await proposer().find('left-out')).proposal!.observations).toBe(0);
  });

  it('says why when small and strong arms cannot be told apart', async () => {
    await world.experiment('no-sides');
    await proposer().execute();
    const { proposal } = await proposer().find('no-sides');
    expect(proposal).toMatchObject({ changed: false, boundaries: [0.5, 1.5, 2.5] });
    expect(proposal!.reasons[0]).toContain('cannot be told apart');
  });
});
