import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawIndex } from '#bandit';
import {
  Client,
  createTestDatabase,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

const DECISIONS = Number(process.env.DECISIONS ?? 6_000);
const BATCH = 500;
const FLOOR = 0.02;
const means: Record<string, number> = { a: 0.5, b: 0.6, c: 0.7, d: 0.75 };

interface LoggedDecision {
  arm: number;
  propensity: number;
  feasible: number[];
  probabilities: number[];
  draw: number;
  reason: string;
}

let database: TestDatabase;
let service: Service;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url });
  client = new Client(service.url);
  const arms = Object.keys(means).map((key) => ({ key, model: key }));
  await client.post('/v1/experiments', { key: 'exact', arms, policy: { explorationFloor: FLOOR } });
  await client.post('/v1/experiments/exact/start');
  for (let made = 0; made < DECISIONS; made += BATCH) await round(made);
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

/** Decides and rewards, so that the posteriors move while the log grows. */
async function round(seed: number): Promise<void> {
  const assignments = Array.from({ length: BATCH }, (_, index) => ({
    experiment: 'exact',
    segment: { complexity: index % 3 ? 'simple' : 'complex', task: index % 2 ? 'qa' : 'code' },
    constraints: index % 7 === 0 ? { excludeArms: ['d'] } : undefined,
  }));
  const answer = await client.post('/v1/assignments/batch', { assignments });
  const rewards = answer.assignments.map(({ id, arm }: { id: string; arm: string }, index: number) => ({
    assignmentId: id,
    metrics: { quality: means[arm] + (((seed + index) * 7919) % 200) / 1000 - 0.1 },
  }));
  await client.post('/v1/rewards', { rewards });
}

describe('the decision log', () => {
  it('holds a law for every decision: it sums to 1, respects the floor and replays the draw', async () => {
    const rows = await database.database.rows<LoggedDecision>(
      'SELECT arm, propensity, feasible, probabilities, draw, reason FROM assignments',
    );
    expect(rows).toHaveLength(DECISIONS);
    for (const { arm, propensity, feasible, probabilities, draw } of rows) {
      const drawn = drawIndex(probabilities, draw);
      expect([feasible[drawn], probabilities[drawn]]).toEqual([arm, propensity]);
      expect(Math.abs(probabilities.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12);
      expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(FLOOR - 1e-15);
    }
  });

  it('gives every arm the weight 1 on average: the mean of 1{a}/p(a) is 1 within four standard errors', async () => {
    const rows = await database.database.rows<LoggedDecision>(
      'SELECT arm, propensity, feasible FROM assignments',
    );
    for (let arm = 0; arm < 4; arm++) {
      const weights = rows
        .filter(({ feasible }) => feasible.includes(arm))
        .map((row) => (row.arm === arm ? 1 / row.propensity : 0));
      const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
      const variance = weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / (weights.length - 1);
      expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(variance / weights.length));
    }
  });

  it('never lets an excluded arm into the draw', async () => {
    const rows = await database.database.rows<LoggedDecision>(
      'SELECT arm, feasible FROM assignments WHERE 3 <> ALL (feasible)',
    );
    expect(rows.length).toBeGreaterThan(DECISIONS / 10);
    expect(rows.every(({ arm }) => arm !== 3)).toBe(true);
  });
});
