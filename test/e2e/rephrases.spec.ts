import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import {
  Client,
  createTestDatabase,
  findOrStartRedis,
  hasRedis,
  startService,
  wordsInDatabase,
  type Service,
  type TestDatabase,
  type TestRedis,
} from '../support/index.js';

type Json = ReturnType<typeof JSON.parse>;

const question = 'What are the side effects of ibuprofen?';
const again = "You didn't answer. What are the side effects of ibuprofen?";
const patienceMs = 30_000;

describe.each(['postgres', 'redis'] as const)('rephrases with queues on %s', (backend) => {
  const test = backend === 'redis' && !hasRedis() ? it.skip : it;
  let database: TestDatabase;
  let redis: TestRedis | null = null;
  let service: Service;
  let client: Client;

  beforeAll(async () => {
    if (backend === 'redis') redis = await findOrStartRedis();
    if (backend === 'redis' && !redis) return;
    database = await createTestDatabase();
    service = await startService({
      DATABASE_URL: database.url,
      SWEEP_INTERVAL_MS: '500',
      LOG_LEVEL: 'trace',
      ...(redis && { REDIS_URL: redis.url, REDIS_PREFIX: newId() }),
    });
    client = new Client(service.url);
  });

  afterAll(async () => {
    await service?.stop();
    await database?.drop();
    await redis?.stop();
  });

  async function experiment(key: string, rephrase: object = {}, arms: object[] = []): Promise<void> {
    const plain = ['a', 'b'].map((arm) => ({ key: arm, model: arm }));
    await client.send('POST', '/v1/experiments', { key, arms: arms.length > 0 ? arms : plain, rephrase });
    await client.send('POST', `/v1/experiments/${key}/start`);
  }

  const segment = { complexity: 'simple', task: 'qa' };
  const ask = (key: string, conversationId: string, prompt: string, query = '') =>
    client.send('POST', `/v1/assignments${query}`, { experiment: key, prompt, segment, conversationId });

  async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const value = await read();
      if (holds(value) || Date.now() > deadline) return value;
      await delay(100);
    }
  }
  const figures = (key: string) => client.send('GET', `/v1/experiments/${key}/rephrases`);
  const judged = (key: string, messages: number) =>
    eventually(
      () => figures(key),
      ({ messages: done }) => done >= messages,
    );

  test('the first answer is charged, folded and equal to its ledger; the second is not', async () => {
    await experiment('charged');
    const first = await ask('charged', 'c-1', question);
    const second = await ask('charged', 'c-1', again);
    await judged('charged', 2);
    const penalised = await eventually(
      () => client.send('GET', `/v1/assignments/${first.id}`),
      ({ rewards }) => rewards.length > 0 && rewards.every(({ folded }: Json) => folded),
    );
    expect(penalised.rewards).toMatchObject([{ source: 'rephrase', metrics: { quality: 0 } }]);
    expect((await client.send('GET', `/v1/assignments/${second.id}`)).rewards).toEqual([]);
    expect(await client.send('POST', '/v1/experiments/charged/verify')).toMatchObject({
      equal: true,
      events: 1,
      pending: 0,
    });
    expect(await figures('charged')).toMatchObject({ conversations: 1, charges: 1, chargedShare: 1 });
  });

  test('a thumb up takes the penalty back', async () => {
    await experiment('praised');
    const first = await ask('praised', 'c-2', question);
    await ask('praised', 'c-2', again);
    await judged('praised', 2);
    await client.send('POST', '/v1/rewards', { assignmentId: first.id, metrics: { success: true } });
    const { rewards } = await eventually(
      () => client.send('GET', `/v1/assignments/${first.id}`),
      ({ rewards }) => rewards.length === 3,
    );
    expect(rewards.map(({ source, metrics }: Json) => [source, metrics]).sort()).toEqual([
      ['api', { success: true }],
      ['rephrase', { quality: 0 }],
      ['rephrase', { quality: null }],
    ]);
    expect((await client.send('POST', '/v1/experiments/praised/verify')).equal).toBe(true);
  });

  test('its figures are in the metrics of the api', async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/^pointsman_rephrase_charges\{experiment="charged"\} 1$/m);
    expect(metrics).toMatch(/^pointsman_rephrase_messages\{experiment="charged"\} 2$/m);
    expect(metrics).toMatch(/^pointsman_rephrase_enabled\{experiment="charged"\} 1$/m);
    // Counted by the worker, which shares the process.
    expect(metrics).toMatch(/^pointsman_rephrase_messages_total [1-9]/m);
    expect(metrics).toMatch(/^pointsman_rephrase_charges_total [1-9]/m);
  });

  test('of a conversation that is sent whole each turn only the last user message counts', async () => {
    await experiment('resent');
    const send = (messages: object[]) =>
      client.send('POST', '/v1/assignments', {
        experiment: 'resent',
        segment,
        conversationId: 'c-3',
        messages,
      });
    const turns = [
      { role: 'user', content: question },
      { role: 'assistant', content: 'Ibuprofen can upset the stomach.' },
      { role: 'user', content: 'How do I bake sourdough bread at home?' },
    ];
    await send(turns.slice(0, 1));
    await send(turns);
    await judged('resent', 2);
    expect(await figures('resent')).toMatchObject({ messages: 2, charges: 0 });
  });

  test('without a conversation nothing is kept or judged', async () => {
    await experiment('alone');
    await client.send('POST', '/v1/assignments', { experiment: 'alone', prompt: question, segment });
    await client.send('POST', '/v1/assignments', { experiment: 'alone', segment, conversationId: 'c-4' });
    expect(await figures('alone')).toMatchObject({ messages: 0, waiting: 0 });
  });

  test('asking again is served by a strong arm, with the law of the narrowed draw', async () => {
    await experiment('escalating', { escalate: true }, [
      { key: 'weak', model: 'weak' },
      { key: 'medium', model: 'medium' },
      { key: 'strong-1', model: 's1', strong: true },
      { key: 'strong-2', model: 's2', strong: true },
    ]);
    for (let index = 0; index < 20; index++) {
      const first = await ask('escalating', `e-${index}`, question);
      expect(first.reason).toBe('policy');
      const second = await ask('escalating', `e-${index}`, again, '?explain=true');
      expect(second.reason).toBe('override');
      expect(second.arm).toMatch(/^strong/);
      expect(second.arm).not.toBe(first.arm);
      const chances = second.explanation.map(({ probability }: Json) => probability);
      expect(chances.reduce((sum: number, each: number) => sum + each, 0)).toBeCloseTo(1, 12);
      const own = second.explanation.find(({ arm }: Json) => arm === second.arm);
      expect(second.propensity).toBe(own.probability);
      const other = await ask('escalating', `e-${index}`, 'How do I bake sourdough bread at home?');
      expect(other.reason).toBe('policy');
    }
  });

  test('after the window the whole database holds no word of any prompt, nor do the logs', async () => {
    const words = [
      'zanzibarian',
      'quokkafied',
      'пингвинология',
      '見積書番号',
      'xylographical',
      'brontosauric',
    ];
    await experiment('private', { windowSeconds: 1, escalate: true });
    const [first, second] = [words.slice(0, 3), words.slice(3)].map((some) => `Tell me of ${some.join(' ')}`);
    await ask('private', 'p-1', first);
    await ask('private', 'p-1', `No, I meant: ${first}`);
    await ask('private', 'p-2', second);
    expect(await wordsInDatabase(database.database, words)).toEqual([]);
    const kept = () => database.database.rows('SELECT FROM rephrase_messages WHERE expires_at < now()');
    await judged('private', 3);
    await delay(1_500);
    expect(await eventually(kept, (rows) => rows.length === 0)).toEqual([]);
    expect(await wordsInDatabase(database.database, words)).toEqual([]);
    const log = service.output().toLowerCase();
    expect(words.filter((word) => log.includes(word))).toEqual([]);
    expect(log.length).toBeGreaterThan(0);
    expect(await wordsInDatabase(database.database, ['private'])).toEqual(['private']);
  });
});

describe('a lost queue', () => {
  const test = hasRedis() ? it : it.skip;

  test('loses no message: the sweep of the next worker finds what was not judged', async () => {
    const redis = (await findOrStartRedis())!;
    const database = await createTestDatabase();
    const env = { DATABASE_URL: database.url, REDIS_URL: redis.url, SWEEP_INTERVAL_MS: '300' };
    const api = await startService({ ...env, ROLE: 'api', REDIS_PREFIX: newId() });
    try {
      const post = (path: string, body?: object) =>
        fetch(`${api.url}${path}`, {
          method: 'POST',
          headers: body && { 'content-type': 'application/json' },
          body: body && JSON.stringify(body),
        });
      const arms = ['a', 'b'].map((key) => ({ key, model: key }));
      await post('/v1/experiments', { key: 'lost', arms });
      await post('/v1/experiments/lost/start');
      const segment = { complexity: 'simple', task: 'qa' };
      for (const prompt of [question, again])
        await post('/v1/assignments', { experiment: 'lost', segment, conversationId: 'l-1', prompt });
      const worker = await startService({ ...env, ROLE: 'worker', REDIS_PREFIX: newId() });
      try {
        const read = async () =>
          (await fetch(`${api.url}/v1/experiments/lost/rephrases`)).json() as Promise<Json>;
        const deadline = Date.now() + patienceMs;
        let figures = await read();
        while (figures.charges === 0 && Date.now() < deadline) {
          await delay(100);
          figures = await read();
        }
        expect(figures).toMatchObject({ messages: 2, waiting: 0, charges: 1 });
      } finally {
        await worker.stop();
      }
    } finally {
      await api.stop();
      await database.drop();
      await redis.stop();
    }
  });
});
