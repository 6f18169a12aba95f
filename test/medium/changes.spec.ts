import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import {
  ChangeExperiment,
  CreateExperiment,
  experimentCreateSchema,
  ExperimentsRepository,
  TransitionExperiment,
  type Experiment,
} from '#experiments';
import { experimentEventSchema, ReadEvents } from '#guardrails';
import type { JobRequests } from '#jobs';
import { Database, PrismaService, takeTurn } from '#persistence';
import { newId, silentLogger, SystemClock } from '#platform';
import { CountAssignments, WatchLearning } from '#results';
import { FoldRewards, VerifyPosteriors, WatchChanges } from '#rewards';
import {
  createTestDatabase,
  storeDecisions,
  storeRewards,
  stretch,
  type Said,
  type TestDatabase,
} from '../support/index.js';

const nowMs = Date.now();
const MINUTE_MS = 60_000;

let test: TestDatabase;
let other: Database;
let prisma: PrismaService;
let experiments: ExperimentsRepository;
let change: ChangeExperiment;

const clock = new SystemClock();
const requested: string[] = [];
const jobs = {
  requestFold: () => undefined,
  requestGuardrails: () => undefined,
  requestWebhook: (id: string) => requested.push(id),
} as unknown as JobRequests;

beforeAll(async () => {
  test = await createTestDatabase();
  other = new Database({ connectionString: test.url, poolSize: 4, connectionTimeoutMs: 60_000 });
  prisma = new PrismaService(test.url);
  experiments = new ExperimentsRepository(prisma);
  change = new ChangeExperiment(experiments, clock);
});

afterAll(async () => {
  await prisma.$disconnect();
  await other.close();
  await test.drop();
});

async function create(key: string, policy: object = {}, more: object = {}): Promise<Experiment> {
  const arms = ['a', 'b', 'c'].map((arm) => ({ key: arm, model: arm }));
  const request = experimentCreateSchema.parse({ key, arms, policy, ...more });
  await new CreateExperiment(experiments, clock).execute(request, 'test');
  await new TransitionExperiment(change, clock).execute(key, 'start', 'test');
  const startedAt = new Date(nowMs - 1_000 * MINUTE_MS);
  await test.database.query('UPDATE experiments SET started_at = $2 WHERE key = $1', [key, startedAt]);
  return change.find(key);
}

const decide = ({ id }: Experiment, said: readonly Said[]) => storeDecisions(test.database, id, said);
const reward = ({ id }: Experiment, said: readonly Said[]) => storeRewards(test.database, id, said);

const fold = (experiment: Experiment) =>
  new FoldRewards(test.database, experiments, jobs, silentLogger(), clock).execute(experiment.id);

const watchOn = (database: Database) =>
  new WatchChanges(database, experiments, jobs, clock, silentLogger(), {
    webhookUrl: 'http://127.0.0.1:1/',
  });

async function watch(on: Database = test.database): Promise<number> {
  await on.query(`UPDATE unwatched_cells SET look_after = now() - interval '1 second'`);
  return watchOn(on).execute();
}

const verify = (key: string) => new VerifyPosteriors(test.database, change).execute(key);

interface FoundEvent {
  id: string;
  segment: string;
  arm: number;
  details: { before: { mean: number }; after: { mean: number }; changedAt: string; action: string };
  foundAt: Date;
}

const eventsOf = ({ id }: Experiment) =>
  test.database.rows<FoundEvent>(
    `SELECT id, segment, arm, details, found_at AS "foundAt" FROM learning_events WHERE experiment_id = $1 ORDER BY id`,
    [id],
  );

const weightsOf = async ({ id }: Experiment) =>
  Object.fromEntries(
    (
      await test.database.rows<{ cell: string; weight: number }>(
        `SELECT segment || '|' || arm AS cell, weight FROM posteriors WHERE experiment_id = $1`,
        [id],
      )
    ).map(({ cell, weight }) => [cell, weight]),
  );

const rng = createRng(7);
const thumb = (mean: number) => (rng.next() < mean ? 1 : 0);

/** Decisions from and to so many minutes ago. */
const past = (from: number, to: number, count: number, more: (index: number) => Partial<Said>) =>
  stretch(nowMs, from, to, count, more);
const ageMinutes = ({ atMs }: Said) => (nowMs - atMs) / MINUTE_MS;

/** Arm a falls from 0.9 to 0.5 five hours ago; b is as good as ever. */
const fall = (): Said[] => [
  ...past(600, 300, 400, () => ({ arm: 0, quality: thumb(0.9) })),
  ...past(300, 30, 200, () => ({ arm: 0, quality: thumb(0.5) })),
  ...past(600, 30, 300, () => ({ arm: 1, quality: thumb(0.7) })),
];

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: rng.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

async function learn(experiment: Experiment, said: readonly Said[]): Promise<void> {
  await decide(experiment, said);
  await reward(experiment, said);
  await fold(experiment);
}

describe('the watch over changes', () => {
  it('finds that an arm has become worse, and says where, when and by how much', async () => {
    const experiment = await create('fall');
    await learn(experiment, fall());
    expect(await watch()).toBe(1);
    const [event, ...more] = await eventsOf(experiment);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ segment: 'simple:qa', arm: 0, details: { action: 'report' } });
    expect(event.details.before.mean).toBeGreaterThan(0.85);
    expect(event.details.after.mean).toBeLessThan(0.6);
    const minutesOff = Math.abs(Date.parse(event.details.changedAt) - (nowMs - 300 * MINUTE_MS)) / MINUTE_MS;
    expect(minutesOff).toBeLessThan(30);
    expect(requested).toContain(event.id);
    expect(await verify('fall')).toMatchObject({ equal: true, rollups: { differences: 0 } });
  });

  it('records a change once, however often and on however many replicas it looks', async () => {
    const experiment = await create('once');
    await learn(experiment, fall());
    const found = await Promise.all([watch(), watch(other), watch(), watch(other)]);
    await watch();
    await watch(other);
    expect(found.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await eventsOf(experiment)).toHaveLength(1);
  });

  it('knows the same, whatever the order, split and repetition of the rewards', async () => {
    const said = fall();
    const keys = ['forward', 'shuffled'];
    for (const key of keys) {
      const experiment = await create(key);
      const mine = said.map((each) => ({ ...each, id: newId(each.atMs) }));
      await decide(experiment, mine);
      const order = key === 'forward' ? mine : shuffled([...mine, ...mine.slice(0, 200)]);
      for (let start = 0; start < order.length; start += 250) {
        await reward(experiment, order.slice(start, start + 250));
        await fold(experiment);
      }
    }
    await watch();
    const [one, two] = await Promise.all(keys.map(async (key) => eventsOf(await change.find(key))));
    const facts = ({ segment, arm, details }: FoundEvent) => ({ segment, arm, details });
    expect(one.map(facts)).toEqual(two.map(facts));
    expect(one).toHaveLength(1);
    expect(await verify('shuffled')).toMatchObject({ equal: true, rollups: { differences: 0 } });
  });

  it('raises no alarm where nothing changes, in any of many looks', async () => {
    const experiment = await create('steady');
    for (let part = 0; part < 12; part++) {
      const from = 600 - part * 48;
      const steady = (arm: number, mean: number) =>
        past(from, from - 48, 60, () => ({ arm, quality: thumb(mean) }));
      await learn(experiment, [...steady(0, 0.9), ...steady(1, 0.5), ...steady(2, 0.97)]);
      expect(await watch()).toBe(0);
    }
    expect(await eventsOf(experiment)).toEqual([]);
  });

  it('is not deceived by answers that come soon when they are bad and late when they are good', async () => {
    const experiment = await create('slow');
    const said = past(900, 0.2, 4_500, () => {
      const quality = thumb(0.7);
      return { quality, delay: quality ? 1500 : 10 };
    });
    await decide(experiment, said);
    await reward(
      experiment,
      said.filter((each) => ageMinutes(each) * 60 > each.delay!),
    );
    await fold(experiment);
    expect(await watch()).toBe(0);
  });

  it('looks at drawn decisions only', async () => {
    const experiment = await create('lanes');
    await learn(
      experiment,
      fall().map((each) => (ageMinutes(each) < 300 ? { ...each, lane: 'override' } : each)),
    );
    expect(await watch()).toBe(0);
  });

  it('follows a replacement and a retraction: a change that was taken back is none', async () => {
    const experiment = await create('corrected');
    const said = fall();
    await learn(experiment, said);
    const fallen = said.filter((each) => ageMinutes(each) < 300 && each.arm === 0);
    await reward(
      experiment,
      fallen.map((each, index) => ({ ...each, delay: 6, quality: index % 3 === 0 ? null : thumb(0.9) })),
    );
    await fold(experiment);
    expect(await watch()).toBe(0);
    expect(await verify('corrected')).toMatchObject({ equal: true, rollups: { differences: 0 } });
  });

  it('keeps a few hundred buckets, and loses nothing in making them wider', async () => {
    const experiment = await create('long');
    const said = past(990, 1, 6_000, () => ({ quality: thumb(0.8) }));
    for (let start = 0; start < said.length; start += 2_000)
      await learn(experiment, said.slice(start, start + 2_000));
    const count = () =>
      test.database.rows<{ buckets: number; weight: number }>(
        `SELECT count(*)::int AS buckets, sum(weight) AS weight FROM reward_buckets WHERE experiment_id = $1`,
        [experiment.id],
      );
    const [before] = await count();
    await watch();
    const [after] = await count();
    expect(before.buckets).toBeGreaterThan(3_000);
    expect(after.buckets).toBeLessThan(250);
    expect(after.weight).toBe(6_000);
    expect(await verify('long')).toMatchObject({ equal: true, rollups: { differences: 0 } });
  });
});

describe('a soft reset', () => {
  it('leaves every arm of the segment ten ratings, its mean, and other segments alone', async () => {
    const experiment = await create('reset', { onChange: 'reset' });
    await learn(experiment, [
      ...fall(),
      ...past(500, 30, 8, () => ({ arm: 2, quality: 0.5 })),
      ...past(500, 30, 50, () => ({ segment: 'complex:code', quality: 0.5 })),
    ]);
    const mean = async () =>
      (
        await test.database.rows<{ mean: number }>(
          `SELECT reward / weight AS mean FROM posteriors WHERE experiment_id = $1 AND segment = 'simple:qa' ORDER BY arm`,
          [experiment.id],
        )
      ).map((row) => row.mean);
    const before = await mean();
    expect(await watch()).toBe(1);
    const weights = await weightsOf(experiment);
    expect(weights['simple:qa|0']).toBeCloseTo(10, 9);
    expect(weights['simple:qa|1']).toBeCloseTo(10, 9);
    expect(weights['simple:qa|2']).toBe(8);
    expect(weights['complex:code|0']).toBe(50);
    (await mean()).forEach((value, arm) => expect(value).toBeCloseTo(before[arm], 9));
    expect(await verify('reset')).toMatchObject({
      equal: true,
      differences: [],
      rollups: { differences: 0 },
    });
  });

  it('tells the processes that route, and happens once', async () => {
    const experiment = await create('told', { onChange: 'reset' });
    await learn(experiment, fall());
    const version = async () =>
      (
        await test.database.rows<{ version: number }>(
          'SELECT version::int FROM learning_heads WHERE experiment_id = $1',
          [experiment.id],
        )
      )[0].version;
    const before = await version();
    await Promise.all([watch(), watch(other)]);
    await watch();
    expect(await version()).toBe(before + 1);
    expect((await weightsOf(experiment))['simple:qa|0']).toBeCloseTo(10, 9);
  });

  it.each([
    [null, 10],
    [6, 5],
  ])(
    'weighs what comes late, replaces or is taken back as what came before it (half-life %s h)',
    async (halfLifeHours, weightMin) => {
      const key = `late-${halfLifeHours}`;
      const experiment = await create(key, { onChange: 'reset', halfLifeHours });
      const said = fall();
      const unanswered = past(600, 30, 90, (index) => ({ arm: index % 3, quality: thumb(0.6) }));
      await learn(experiment, said);
      await decide(experiment, unanswered);
      expect(await watch()).toBe(1);
      await reward(experiment, unanswered);
      await fold(experiment);
      const { 'simple:qa|0': weight } = await weightsOf(experiment);
      expect(weight).toBeGreaterThan(weightMin);
      expect(weight).toBeLessThan(11);
      const corrected = shuffled(said).slice(0, 300);
      await reward(
        experiment,
        corrected.map((each, index) => ({ ...each, delay: 9, quality: index % 2 ? null : 0.25 })),
      );
      await fold(experiment);
      const after = past(-0.1, -5, 40, (index) => ({ arm: index % 3, quality: 1 }));
      await learn(experiment, after);
      const result = await verify(key);
      expect(result).toMatchObject({ equal: true, pending: 0, quarantined: 0, differences: [] });
      expect(result.rollups.differences).toBe(0);
    },
  );

  it('waits for a fold that is at work, whose rewards it could not weigh', async () => {
    const experiment = await create('busy', { onChange: 'reset' });
    await learn(experiment, fall());
    await test.database.transaction(async (transaction) => {
      await takeTurn(transaction, `pointsman.fold:${experiment.id}`, 'wait');
      expect(await watch(other)).toBe(0);
    });
    expect(await watch()).toBe(1);
  });

  it('agrees with verify when folds and looks race on two replicas', async () => {
    const experiment = await create('race', { onChange: 'reset' });
    const said = fall();
    await decide(experiment, said);
    for (let start = 0; start < said.length; start += 50) {
      await reward(experiment, said.slice(start, start + 50));
      await Promise.all([fold(experiment), watch(other), fold(experiment), watch()]);
    }
    // Looks that met a fold at work every time have seen nothing yet.
    await watch();
    expect((await eventsOf(experiment)).length).toBeGreaterThan(0);
    await reward(
      experiment,
      shuffled(said)
        .slice(0, 200)
        .map((each) => ({ ...each, delay: 8, quality: 0.5 })),
    );
    await Promise.all([fold(experiment), watch(other)]);
    await watch();
    expect(await verify('race')).toMatchObject({ equal: true, pending: 0, quarantined: 0, differences: [] });
  });

  it('stays exact when everything before it is taken back, and when resets follow each other', async () => {
    const experiment = await create('again', { onChange: 'reset' });
    const said = fall();
    await learn(experiment, said);
    expect(await watch()).toBe(1);
    const found = await eventsOf(experiment);
    await test.database.query(
      `UPDATE learning_events SET found_at = found_at - interval '25 minutes' WHERE id = $1`,
      [found[0].id],
    );
    await test.database.query(
      `UPDATE soft_resets SET decided_up_to = decided_up_to - interval '25 minutes' WHERE experiment_id = $1`,
      [experiment.id],
    );
    const next = [
      ...past(24, 12, 200, () => ({ arm: 1, quality: thumb(0.9) })),
      ...past(12, 1, 200, () => ({ arm: 1, quality: thumb(0.3) })),
    ];
    await learn(experiment, next);
    expect(await watch()).toBe(1);
    expect((await weightsOf(experiment))['simple:qa|1']).toBeCloseTo(10, 9);
    await reward(
      experiment,
      [...said, ...next].map((each) => ({ ...each, delay: 9, quality: null })),
    );
    await fold(experiment);
    for (const weight of Object.values(await weightsOf(experiment))) expect(weight).toBeCloseTo(0, 9);
    expect(await verify('again')).toMatchObject({ equal: true, quarantined: 0, differences: [] });
  });
});

describe('events of an experiment', () => {
  const readEvents = (key: string) => new ReadEvents(test.database, change).execute(key, { limit: 10 });
  const watchLearning = async () => {
    await test.database.query('UPDATE learning_heads SET health_checked_at = NULL');
    return new WatchLearning(test.database, experiments, jobs, clock, silentLogger(), {
      webhookUrl: undefined,
    }).execute();
  };
  const count = () => new CountAssignments(test.database).execute();
  const DAY = 1_440;

  it('are shown as the contract says', async () => {
    await learn(await create('shown'), fall());
    await watch();
    const [event] = await readEvents('shown');
    expect(experimentEventSchema.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      type: 'change.found',
      segment: { complexity: 'simple', task: 'qa' },
      arm: 'a',
      endedAt: null,
    });
  });

  it('name what cannot learn once, for as long as it lasts', async () => {
    const experiment = await create('mute');
    await decide(
      experiment,
      past(DAY + 60, DAY + 1, 120, () => ({})),
    );
    await count();
    await watchLearning();
    await Promise.all([watchLearning(), watchLearning()]);
    expect(await readEvents('mute')).toMatchObject([
      { type: 'rewards.missing', segment: null, arm: null, endedAt: null, details: { decisions: 120 } },
    ]);
    const answered = past(DAY + 60, DAY + 1, 150, () => ({ arm: 1, quality: 0.7 }));
    await learn(experiment, answered);
    await count();
    await watchLearning();
    const events = await readEvents('mute');
    events.forEach((event) => expect(experimentEventSchema.parse(event)).toEqual(event));
    expect(events.map(({ type, arm, endedAt }) => [type, arm, endedAt === null]).sort()).toEqual([
      ['cell.silent', 'a', true],
      ['metric.constant', 'b', true],
      ['rewards.missing', null, false],
    ]);
  });

  it('are none where all is well', async () => {
    const experiment = await create('well');
    await learn(
      experiment,
      past(DAY + 60, DAY + 1, 300, (index) => ({ arm: index % 3, quality: thumb(0.5) })),
    );
    await count();
    await watchLearning();
    expect(await readEvents('well')).toEqual([]);
  });
});
