import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import {
  Client,
  createTestDatabase,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

type Json = ReturnType<typeof JSON.parse>;

interface Snapshot {
  probabilities: number[];
  decisions: number[];
  successes: number[];
}

const document = readFileSync('docs/reading-results.md', 'utf8');

/** The snapshots of the document's example, and the numbers that it prints for them. */
const snapshots = new Function(
  `return ${/const snapshots = (\[[\s\S]*?\n\]);/.exec(document)![1]}`,
)() as Snapshot[];
const printed = /```text\n([\s\S]*?)```/.exec(document)![1].trim().split('\n');
const numbersOf = (line: string) => (line.match(/-?\d+\.\d+/g) ?? []).map(Number);

let database: TestDatabase;
let service: Service;
let client: Client;

/** Seconds after the start at which each snapshot's decisions were made: one block of decision time each. */
const madeAfterSeconds = [0.5, 2, 8, 32, 128, 512];

/** Writes the decisions as the service would have logged them, and answers the rewards to report. */
async function logDecisions(experimentId: string, startedAtMs: number): Promise<object[]> {
  const rewards: object[] = [];
  for (const [place, { probabilities, decisions, successes }] of snapshots.entries()) {
    const madeAtMs = startedAtMs + madeAfterSeconds[place] * 1000;
    const rows = decisions.flatMap((count, arm) =>
      Array.from({ length: count }, (_, index) => {
        const id = newId(madeAtMs);
        rewards.push({ assignmentId: id, metrics: { quality: index < successes[arm] } });
        return { id, arm, propensity: probabilities[arm] };
      }),
    );
    await insert(experimentId, rows, probabilities, madeAtMs);
  }
  return rewards;
}

async function insert(experimentId: string, rows: object[], probabilities: number[], madeAtMs: number) {
  await database.database.query(
    `WITH stored AS (
      INSERT INTO assignments (id, experiment_id, revision, segment, segment_source, confidence, arm, epoch, reason, policy,
        propensity, feasible, probabilities, draw, posterior_version, posterior_age_ms, created_at, window_closes_at)
      SELECT id, $1::uuid, 2, 'simple:qa', 'caller', 1, arm, 0, 'policy', 'thompson', propensity, ARRAY[0, 1],
        $3::float8[], 0.5, 0, 0, $4::timestamptz, $4::timestamptz + interval '1 day'
      FROM json_to_recordset($2::json) AS row (id uuid, arm smallint, propensity float8) RETURNING id)
    INSERT INTO assignment_outbox (id, assignment_ids) SELECT $5::uuid, array_agg(id) FROM stored`,
    [experimentId, JSON.stringify(rows), probabilities, new Date(madeAtMs), newId()],
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url, SWEEP_INTERVAL_MS: '200' });
  client = new Client(service.url);
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

describe('the worked example of docs/reading-results.md, told to the running service', () => {
  let results: Json;

  beforeAll(async () => {
    const arms = [
      { key: 'small', model: 'model-s', control: true },
      { key: 'large', model: 'model-l' },
    ];
    const objective = { type: 'binary' };
    const { id } = await client.send('POST', '/v1/experiments', { key: 'worked', arms, objective });
    await client.send('POST', '/v1/experiments/worked/start');
    const startedAtMs = Date.now() - 3_600_000;
    await database.database.query('UPDATE experiments SET started_at = $1', [new Date(startedAtMs)]);
    const rewards = await logDecisions(id, startedAtMs);
    for (let from = 0; from < rewards.length; from += 1_000)
      await client.send('POST', '/v1/rewards', { rewards: rewards.slice(from, from + 1_000) });
    do {
      await delay(100);
      results = await client.send('GET', '/v1/experiments/worked/results');
    } while (results.pendingEvents > 0 || results.totals.assignments < rewards.length);
  });

  it('gives the sample-ratio check that the document prints', () => {
    expect(results.sampleRatio.pValue).toBeCloseTo(numbersOf(printed[0])[0], 4);
    expect(results.sampleRatio.sequentialAlarm).toBe(false);
  });

  it('gives the robust means and their intervals', () => {
    results.totals.arms.forEach((arm: Json, index: number) => {
      const [mean, low, high] = numbersOf(printed[1 + index]);
      expect(arm.robustMean).toBeCloseTo(mean, 4);
      expect(arm.robustInterval[0]).toBeCloseTo(low, 4);
      expect(arm.robustInterval[1]).toBeCloseTo(high, 4);
    });
  });

  it('gives the any-time interval of the difference', () => {
    const [difference, low, high] = numbersOf(printed[3]);
    const against = results.totals.arms[1].againstControl;
    expect(against.difference).toBeCloseTo(difference, 4);
    expect(against.interval[0]).toBeCloseTo(low, 4);
    expect(against.interval[1]).toBeCloseTo(high, 4);
    expect(against).toMatchObject({ differs: true, better: true });
  });

  it('gives the evidence and the recommendation', () => {
    const [evidence, threshold] = numbersOf(printed[4]);
    expect(results.stopping).toMatchObject({ decided: true, leader: 'large', challenger: 'small' });
    expect(results.stopping.evidence).toBeCloseTo(evidence, 4);
    expect(results.stopping.threshold).toBeCloseTo(threshold, 4);
    const [action, arm, , code] = printed[5].split(' ');
    expect(results.recommendation).toMatchObject({ action, arm, reasons: [{ code }] });
    expect(results.warnings).toEqual([]);
  });
});
