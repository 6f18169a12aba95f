import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Client,
  createTestDatabase,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

type Json = ReturnType<typeof JSON.parse>;

let database: TestDatabase;
let service: Service;
let client: Client;

/** Waits until everything that was sent is counted and folded, and answers the results. */
async function settled(key: string, decisions: number, query = ''): Promise<Json> {
  for (;;) {
    const results = await client.send('GET', `/v1/experiments/${key}/results`);
    if (results.totals.assignments === decisions && results.pendingEvents === 0)
      return query ? client.send('GET', `/v1/experiments/${key}/results${query}`) : results;
    await delay(50);
  }
}

async function start(key: string, definition: object = {}): Promise<void> {
  const arms = [
    { key: 'small', model: 'model-s', control: true },
    { key: 'large', model: 'model-l', strong: true },
  ];
  await client.send('POST', '/v1/experiments', { key, arms, ...definition });
  await client.send('POST', `/v1/experiments/${key}/start`);
}

const segments = [
  { complexity: 'simple', task: 'qa' },
  { complexity: 'complex', task: 'code' },
];

async function assign(key: string, count: number): Promise<Json[]> {
  const assignments = Array.from({ length: count }, (_, index) => ({
    experiment: key,
    segment: segments[index % 2],
  }));
  return (await client.send('POST', '/v1/assignments/batch', { assignments })).assignments;
}

const reward = (rewards: object[]) => client.send('POST', '/v1/rewards', { rewards });

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url, FOLD_DELAY_MS: '10' });
  client = new Client(service.url);
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

describe('GET /v1/experiments/{key}/results', () => {
  let decisions: Json[];
  const quality = new Map<string, number>();

  beforeAll(async () => {
    await start('figures', { policy: { type: 'fixed' } });
    decisions = await assign('figures', 400);
    const rewards = decisions.slice(0, 300).map(({ id, arm }, index) => {
      quality.set(id, (arm === 'large' ? 0.6 : 0.4) + 0.02 * (index % 10));
      const metrics = {
        quality: quality.get(id),
        success: index % 5 > 0,
        costUsd: 0.001 * (1 + (index % 3)),
        latencyMs: 100 + index,
      };
      return { assignmentId: id, metrics };
    });
    await reward(rewards);
    for (const { id } of decisions.slice(0, 20)) quality.set(id, 0.9);
    await reward(decisions.slice(0, 20).map(({ id }) => ({ assignmentId: id, metrics: { quality: 0.9 } })));
    for (const { id } of decisions.slice(20, 30)) quality.delete(id);
    await reward(decisions.slice(20, 30).map(({ id }) => ({ assignmentId: id, metrics: { quality: null } })));
  });

  it('counts what a careful person would count, after replacements and retractions', async () => {
    const { totals } = await settled('figures', 400);
    for (const arm of totals.arms) {
      const own = decisions.filter((decision) => decision.arm === arm.arm);
      const rewarded = own.filter(({ id }) => quality.has(id));
      expect(arm).toMatchObject({
        assignments: own.length,
        rewards: rewarded.length,
        pending: own.length - rewarded.length,
        late: 0,
      });
      expect(arm.trafficShare).toBeCloseTo(own.length / 400, 12);
    }
    expect(totals.pending).toBe(400 - quality.size);
  });

  it('says of one segment what its own decisions say, and adds up to the totals', async () => {
    const { totals, segments: all } = await settled('figures', 400);
    const only = await settled('figures', 400, '?segment=complex:code');
    expect(only.segments).toEqual(all.filter((each: Json) => each.segment.task === 'code'));
    for (const field of ['assignments', 'rewards', 'pending', 'late'])
      expect(all.reduce((sum: number, segment: Json) => sum + segment[field], 0)).toBe(totals[field]);
  });

  it('gives the same counts for a range of time that holds everything, and for the one revision', async () => {
    const { totals } = await settled('figures', 400);
    const from = new Date(Date.now() - 7_200_000).toISOString();
    const to = new Date(Date.now() + 7_200_000).toISOString();
    for (const query of [`?from=${from}&to=${to}`, '?revision=2']) {
      const filtered = (await settled('figures', 400, query)).totals;
      for (const field of ['assignments', 'rewards', 'pending', 'late'])
        expect(filtered[field]).toBe(totals[field]);
      expect(filtered.arms[1].againstControl.difference).toBeCloseTo(
        totals.arms[1].againstControl.difference,
        9,
      );
    }
    const before = (await settled('figures', 400, '?revision=1')).totals;
    expect(before.assignments).toBe(0);
  });

  it('gives in its CSV the numbers of its JSON', async () => {
    const results = await settled('figures', 400);
    const [head, ...lines] = (await client.send('GET', '/v1/experiments/figures/results.csv'))
      .trim()
      .split('\r\n');
    const columns = head.split(',');
    const groups = [{ name: 'all', arms: results.totals.arms }].concat(
      results.segments.map(({ segment, arms }: Json) => ({
        name: `${segment.complexity}:${segment.task}`,
        arms,
      })),
    );
    const rows = groups.flatMap(({ name, arms }) => arms.map((arm: Json) => ({ segment: name, ...arm })));
    expect(lines).toHaveLength(rows.length);
    lines.forEach((line: string, index: number) =>
      line.split(',').forEach((field, place) => {
        expect(`${columns[place]} ${field}`).toBe(
          `${columns[place]} ${valueAt(rows[index], columns[place])}`,
        );
      }),
    );
  });

  it('has a timeline that adds up to the totals', async () => {
    const { totals } = await settled('figures', 400);
    const { points } = await client.send('GET', '/v1/experiments/figures/results/timeline?bucket=hour');
    const sum = (field: string) => points.reduce((all: number, point: Json) => all + point[field], 0);
    expect(sum('assignments')).toBe(400);
    expect(sum('rewards')).toBe(totals.rewards);
    expect(sum('costUsdTotal')).toBeCloseTo(totals.costUsdTotal, 9);
  });

  it('can be derived again from the logs, roll-ups included', async () => {
    await settled('figures', 400);
    const verified = await client.send('POST', '/v1/experiments/figures/verify');
    expect(verified).toMatchObject({ equal: true, differences: [], rollups: { differences: 0 } });
    expect(verified.rollups.rows).toBeGreaterThan(0);
    await database.database.query(`UPDATE outcome_totals SET rewards = rewards + 1 WHERE lane = 'policy'`);
    expect(await client.send('POST', '/v1/experiments/figures/verify')).toMatchObject({ equal: false });
    await database.database.query(`UPDATE outcome_totals SET rewards = rewards - 1 WHERE lane = 'policy'`);
  });

  it('stops calling a decision pending when its window closes, and counts what comes later as late', async () => {
    await start('late', { feedback: { attributionWindowSeconds: 2 } });
    const made = await assign('late', 40);
    await reward(made.slice(0, 10).map(({ id }) => ({ assignmentId: id, metrics: { quality: 1 } })));
    expect((await settled('late', 40)).totals).toMatchObject({ rewards: 10, pending: 30, late: 0 });
    await delay(Date.parse(made.at(-1).createdAt) + 2_100 - Date.now());
    await reward(made.slice(10, 15).map(({ id }) => ({ assignmentId: id, metrics: { quality: 1 } })));
    expect((await settled('late', 40)).totals).toMatchObject({ rewards: 10, pending: 0, late: 5 });
  });
});

describe('POST /v1/experiments/{key}/off-policy', () => {
  it.each(['ips', 'snips'] as const)(
    'equals %s computed from the definition on the read-back log',
    async (estimator) => {
      const key = `what-if-${estimator}`;
      await start(key, { policy: { type: 'fixed' } });
      const made = await assign(key, 300);
      const rewards = made.map(({ id, arm }, index) => ({
        id,
        arm,
        value: (arm === 'large' ? 0.5 : 0.3) + 0.01 * (index % 20),
      }));
      await reward(rewards.map(({ id, value }) => ({ assignmentId: id, metrics: { quality: value } })));
      await settled(key, 300);
      const weights = made.map(({ arm, propensity }) => (arm === 'large' ? 0.8 : 0.2) / propensity);
      const weighted = rewards.reduce((sum, { value }, index) => sum + weights[index] * value, 0);
      const divisor = estimator === 'ips' ? 300 : weights.reduce((sum, weight) => sum + weight, 0);
      const run = await client.send('POST', `/v1/experiments/${key}/off-policy`, {
        policy: { weights: { small: 1, large: 4 } },
        estimator,
      });
      expect(run.status).toBe('completed');
      expect(run.result.refused).toBe(false);
      expect(run.result.estimate).toBeCloseTo(weighted / divisor, 6);
    },
  );

  it('refuses when the log is too small to speak', async () => {
    await start('tiny');
    const made = await assign('tiny', 20);
    await reward(made.map(({ id }) => ({ assignmentId: id, metrics: { quality: 0.5 } })));
    await settled('tiny', 20);
    const { result } = await client.send('POST', '/v1/experiments/tiny/off-policy', {
      policy: { arm: 'large' },
    });
    expect(result).toMatchObject({ refused: true, estimate: null, interval: null });
    expect(result.diagnostics.refusals[0].code).toBe('effectiveSampleTooSmall');
  });
});

describe('GET /v1/assignments/{id}', () => {
  it('says what each event changed', async () => {
    await start('audit');
    const [{ id }] = await assign('audit', 1);
    const at = (seconds: number) => new Date(Date.now() - 60_000 + seconds * 1000).toISOString();
    await reward([{ assignmentId: id, metrics: { quality: 0.2 }, occurredAt: at(1) }]);
    await reward([{ assignmentId: id, metrics: { quality: 0.7, costUsd: 0.01 }, occurredAt: at(3) }]);
    await reward([{ assignmentId: id, metrics: { quality: 0.4 }, occurredAt: at(2) }]);
    await settled('audit', 1);
    const { rewards } = await client.send('GET', `/v1/assignments/${id}`);
    const byMetric = (left: Json, right: Json) => right.metric.localeCompare(left.metric);
    expect(rewards.map(({ changed }: Json) => changed.sort(byMetric))).toEqual([
      [{ metric: 'quality', before: null, after: 0.2, weight: 1 }],
      [
        { metric: 'quality', before: 0.2, after: 0.7, weight: 1 },
        { metric: 'costUsd', before: null, after: 0.01, weight: 1 },
      ],
      [],
    ]);
  });
});

describe('the OpenAPI document', () => {
  it('defines every number of results, timeline, guardrails, off-policy, plan and verify', async () => {
    const document = await client.send('GET', '/openapi.json');
    const answers = [
      '/v1/experiments/{key}/results',
      '/v1/experiments/{key}/results/timeline',
      '/v1/experiments/{key}/guardrails',
      '/v1/off-policy/{id}',
    ].map((path) => document.paths[path].get.responses['200']);
    for (const path of ['/v1/plan', '/v1/experiments/{key}/verify', '/v1/experiments/{key}/off-policy'])
      answers.push(document.paths[path].post.responses['200']);
    const found = { numbers: 0, undefined: [] as string[] };
    for (const answer of answers)
      inspect(document, answer.content['application/json'].schema, '', found, new Set());
    expect(found.undefined).toEqual([]);
    expect(found.numbers).toBeGreaterThan(100);
  });
});

/** The value that a CSV column stands for, as the text that the CSV should hold. */
function valueAt(row: Json, column: string): string {
  const value = column.split('.').reduce((at: Json, name) => {
    if (at === null) return null;
    return name === 'low' ? at[0] : name === 'high' ? at[1] : at[name];
  }, row);
  return value === null ? '' : String(value);
}

/** Collects the numbers of a schema that have no description, wherever they are nested. */
function inspect(document: Json, schema: Json, path: string, found: Json, seen: Set<string>): void {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1);
    if (seen.has(name)) return;
    seen.add(name);
    inspect(document, document.components.schemas[name], name, found, seen);
    return;
  }
  for (const [name, property] of Object.entries<Json>(schema.properties ?? {})) {
    const types = [property.type, ...(property.anyOf ?? []).map((each: Json) => each.type)].flat();
    if (types.includes('number') || types.includes('integer')) {
      found.numbers++;
      if (!property.description) found.undefined.push(`${path}.${name}`);
    }
    inspect(document, property, `${path}.${name}`, found, seen);
  }
  for (const part of [schema.items, ...(schema.anyOf ?? []), ...(schema.prefixItems ?? [])])
    if (part) inspect(document, part, path, found, seen);
}
