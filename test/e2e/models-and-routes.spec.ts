import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMPLEXITIES, TASKS } from '#classification';
import {
  Client,
  createTestDatabase,
  expectProblem,
  startService,
  type Service,
  type TestDatabase,
} from '../support/index.js';

type Json = ReturnType<typeof JSON.parse>;

let database: TestDatabase;
let service: Service;
let client: Client;
let endpoint: Server;
/** How the stand-in for a model answers; each test sets its own. */
let answer: { status?: number; delayMs?: number; content: string };
let questions: { body: Json; authorization?: string }[] = [];

const verdict = (complexity: string, task: string) => JSON.stringify({ complexity, task, confidence: 0.9 });

async function startEndpoint(): Promise<Server> {
  const server = createServer((request, reply) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk));
    request.on('end', async () => {
      questions.push({ body: JSON.parse(body), authorization: request.headers.authorization });
      const { status = 200, delayMs = 0, content } = answer;
      await delay(delayMs);
      reply.writeHead(status, { 'content-type': 'application/json' });
      reply.end(
        JSON.stringify({
          choices: [{ message: { role: 'assistant', content } }],
          usage: { prompt_tokens: 200, completion_tokens: 20 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

beforeAll(async () => {
  endpoint = await startEndpoint();
  database = await createTestDatabase();
  service = await startService({
    DATABASE_URL: database.url,
    LLM_CLASSIFIER_URL: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/v1`,
    LLM_CLASSIFIER_API_KEY: 'secret',
    LLM_CLASSIFIER_TIMEOUT_MS: '300',
  });
  client = new Client(service.url);
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
  endpoint?.close();
});

beforeEach(() => {
  questions = [];
  answer = { content: verdict('expert', 'code') };
});

const small = {
  provider: 'acme',
  pricesPerMillionTokens: { inputUsd: 0.0001, outputUsd: 0.0004 },
  contextWindowTokens: 8_000,
  typicalLatencyMs: 300,
  quality: { default: 0.4 },
  capabilities: ['tools'],
};
const large = {
  provider: 'acme',
  pricesPerMillionTokens: { inputUsd: 10, cachedInputUsd: 1, outputUsd: 40 },
  contextWindowTokens: 1_000_000,
  maxOutputTokens: 8_000,
  typicalLatencyMs: 4_000,
  quality: { default: 0.9, code: 0.95 },
  capabilities: ['code', 'tools', 'multilingual'],
};

describe('the model registry', () => {
  it('starts with the shipped catalogue, page by page', async () => {
    const first = (await client.ask('GET', '/v1/models?limit=3')).json;
    const second = (await client.ask('GET', `/v1/models?limit=3&cursor=${first.nextCursor}`)).json;
    const ids = [...first.items, ...second.items].map(({ id }: Json) => id);
    expect(ids).toHaveLength(6);
    expect([...ids].sort()).toEqual(ids);
    expect(first.items[0]).toMatchObject({ origin: 'catalogue', status: 'active', observed: null });
    const { items } = (await client.ask('GET', '/v1/models?provider=openai&limit=200')).json;
    expect(items.map(({ id }: Json) => id)).toContain('gpt-4o-mini');
  });

  it('takes, replaces, shows and removes a declaration, slashes and colons in its id included', async () => {
    const path = `/v1/models/${encodeURIComponent('Lab/Model-1:free')}`;
    expect((await client.ask('GET', path)).status).toBe(404);
    const put = await client.ask('PUT', path, large);
    expect(put.status).toBe(200);
    expect(put.json).toMatchObject({ ...large, id: 'Lab/Model-1:free', origin: 'user', status: 'active' });
    await client.ask('PUT', path, { provider: 'acme', status: 'deprecated' });
    const { json } = await client.ask('GET', path);
    expect(json).toMatchObject({ status: 'deprecated', quality: {}, contextWindowTokens: null });
    expect((await client.ask('DELETE', path)).status).toBe(204);
    await expectProblem((await client.ask('GET', path)).response, 'model.not_found');
    await expectProblem((await client.ask('DELETE', path)).response, 'model.not_found');
  });

  it.each([
    [{}, ['provider']],
    [{ provider: 'acme', pricesPerMillionTokens: { inputUsd: -1 } }, ['pricesPerMillionTokens.inputUsd']],
    [{ provider: 'acme', quality: { code: 1.5 } }, ['quality.code']],
    [{ provider: 'acme', status: 'gone', colour: 'red' }, ['status', 'colour']],
    [{ provider: 'acme', contextWindowTokens: 0.5 }, ['contextWindowTokens']],
  ])('refuses %j, naming %j', async (body, paths) => {
    const problem = await expectProblem(
      (await client.ask('PUT', '/v1/models/never', body)).response,
      'request.invalid',
    );
    expect(problem.errors!.map(({ path }) => path).sort()).toEqual([...paths].sort());
  });

  it('keeps what a user put or removed when the service starts again', async () => {
    await client.ask('PUT', '/v1/models/gpt-4o', { ...small, provider: 'mine' });
    await client.ask('DELETE', '/v1/models/gpt-4o-mini');
    const again = await startService({ DATABASE_URL: database.url });
    try {
      const read = async (id: string) => fetch(`${again.url}/v1/models/${id}`);
      expect(await (await read('gpt-4o')).json()).toMatchObject({ provider: 'mine', origin: 'user' });
      expect((await read('gpt-4o-mini')).status).toBe(404);
    } finally {
      await again.stop();
    }
  });
});

describe('constraints on assignments', () => {
  const assign = (change: object, query = '') =>
    client.ask('POST', `/v1/assignments${query}`, {
      experiment: 'constrained',
      segment: { complexity: 'moderate', task: 'code' },
      ...change,
    });

  beforeAll(async () => {
    await client.ask('PUT', '/v1/models/small-model', small);
    await client.ask('PUT', '/v1/models/large-model', large);
    await client.ask('POST', '/v1/experiments', {
      key: 'constrained',
      arms: [
        { key: 'small', model: 'small-model' },
        { key: 'large', model: 'large-model', strong: true },
        { key: 'unknown', model: 'nobody-knows' },
      ],
    });
    await client.ask('POST', '/v1/experiments/constrained/start');
  });

  it('leave the draw before it, and the rest share the probability', async () => {
    const { status, json } = await assign({ constraints: { excludeArms: ['small'] } }, '?explain=true');
    expect(status).toBe(201);
    const probabilities = Object.fromEntries(
      json.explanation.map(({ arm, probability }: Json) => [arm, probability]),
    );
    expect(probabilities.small).toBe(0);
    expect(probabilities.large + probabilities.unknown).toBeCloseTo(1, 12);
    expect(json.propensity).toBe(probabilities[json.arm]);
  });

  it.each([
    [{ maxCostUsd: 0.001 }, 'small', 'large', 'maxCostUsd'],
    [{ maxLatencyMs: 1_000 }, 'small', 'large', 'maxLatencyMs'],
    [{ minQuality: 0.9 }, 'large', 'small', 'minQuality'],
    [{ capabilities: ['code'] }, 'large', 'small', 'code'],
  ])('%j leave only %s, and say why not %s', async (constraints, left, out, because) => {
    const { json } = await assign({ constraints }, '?explain=true');
    expect(json).toMatchObject({ arm: left, reason: 'onlyFeasible', propensity: 1 });
    const reasons = Object.fromEntries(
      json.explanation.map(({ arm, excludedBecause }: Json) => [arm, excludedBecause]),
    );
    expect(reasons[left]).toBeNull();
    expect(reasons[out]).toContain(because);
    expect(reasons.unknown).toContain('PUT /v1/models/nobody-knows');
  });

  it('exclude a model whose window cannot hold the prompt', async () => {
    const prompt = 'word '.repeat(30_000);
    const { json } = await assign({ prompt, constraints: { excludeArms: ['unknown'] } }, '?explain=true');
    expect(json).toMatchObject({ arm: 'large', reason: 'onlyFeasible' });
    expect(json.explanation[0].excludedBecause).toContain('context window of 8000 tokens');
  });

  it('that no arm meets are answered with what excluded which arm', async () => {
    const { response } = await assign({ constraints: { providers: ['elsewhere'] } });
    const problem = await expectProblem(response, 'assignment.no_feasible_arm');
    expect(problem.errors!.map(({ path }) => path)).toEqual(['arms.small', 'arms.large', 'arms.unknown']);
    expect(problem.detail).toContain('"small" its provider acme is not one of elsewhere');
  });

  it('are relaxed on request to the arm that violates them least', async () => {
    const constraints = { maxLatencyMs: 250, maxCostUsd: 0.001 };
    const { status, json } = await assign({ constraints, relax: true });
    expect(status).toBe(201);
    expect(json).toMatchObject({ arm: 'small', reason: 'onlyFeasible' });
    expect(json.relaxed).toEqual([expect.stringContaining('more than maxLatencyMs 250')]);
    expect((await assign({ constraints: { maxCostUsd: 1 }, relax: true })).json.relaxed).toBeUndefined();
  });

  it('with a high risk leave only strong arms, and none where the strong one misses them', async () => {
    const risky = await assign({ risk: 'high' }, '?explain=true');
    expect(risky.json).toMatchObject({ arm: 'large', reason: 'override' });
    expect(risky.json.explanation[0].excludedBecause).toContain('not marked strong');
    await expectProblem(
      (await assign({ risk: 'high', constraints: { maxLatencyMs: 1_000 } })).response,
      'assignment.no_feasible_arm',
    );
  });

  it('follow a changed declaration with the next request', async () => {
    await client.ask('PUT', '/v1/models/nobody-knows', { ...small, provider: 'newcomer' });
    expect((await assign({ constraints: { providers: ['newcomer'] } })).json.arm).toBe('unknown');
    await client.ask('PUT', '/v1/models/nobody-knows', {
      ...small,
      provider: 'newcomer',
      status: 'disabled',
    });
    const { response } = await assign({ constraints: { providers: ['newcomer'] } });
    await expectProblem(response, 'assignment.no_feasible_arm');
    await client.ask('DELETE', '/v1/models/nobody-knows');
  });

  it('follow a declaration made on another replica', async () => {
    const replica = await startService({ DATABASE_URL: database.url, ROLE: 'api' });
    const body = {
      experiment: 'constrained',
      segment: { complexity: 'moderate', task: 'code' },
      constraints: { providers: ['far-away'] },
    };
    const ask = async () => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await fetch(`${replica.url}/v1/assignments`, init)).status;
    };
    try {
      expect(await ask()).toBe(422);
      await client.ask('PUT', '/v1/models/nobody-knows', { ...small, provider: 'far-away' });
      const putAtMs = Date.now();
      while ((await ask()) !== 201 && Date.now() - putAtMs < 5_000) await delay(20);
      expect(await ask()).toBe(201);
    } finally {
      await client.ask('DELETE', '/v1/models/nobody-knows');
      await replica.stop();
    }
  });

  it('go by what rewards have shown, beside what was declared', async () => {
    for (let index = 0; index < 30; index++) {
      const { json } = await assign({ constraints: { excludeArms: ['large', 'unknown'] } });
      const metrics = { quality: 1, success: true, latencyMs: 600, costUsd: 0.002 };
      await client.ask('POST', '/v1/rewards', { assignmentId: json.id, metrics });
    }
    const { observed, believed, typicalLatencyMs } = await eventually(
      '/v1/models/small-model',
      ({ observed }) => observed?.rewards === 30,
    );
    expect(observed).toMatchObject({
      costCount: 30,
      successRate: 1,
      qualityByTask: { code: { mean: 1, weight: 30 } },
    });
    expect(observed.latencyMsMean).toBeCloseTo(600, 3);
    expect(observed.costUsdMean).toBeCloseTo(0.002, 6);
    expect(believed.latencyMs).toBeGreaterThan(typicalLatencyMs);
    expect(believed.latencyMs).toBeLessThan(600);
    expect(believed.quality.code).toBeCloseTo((30 * 1 + 20 * 0.4) / 50, 12);
    const { json } = await assign({ constraints: { minQuality: 0.7, excludeArms: ['large'] } });
    expect(json.arm).toBe('small');
  });
});

async function eventually(path: string, isThere: (json: Json) => boolean): Promise<Json> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await delay(50)) {
    const { json } = await client.ask('GET', path);
    if (isThere(json)) return json;
  }
  throw new Error(`${path} did not become what was expected`);
}

describe('a route', () => {
  const prompt = 'Write a Python function that merges two sorted lists.';

  it('without an experiment takes the cheapest model that is good enough, and says what it will cost', async () => {
    const { status, json } = await client.ask('POST', '/v1/route', {
      prompt,
      constraints: { providers: ['acme'] },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ model: 'large-model', provider: 'acme', assignment: null });
    expect(json.segment.task).toBe('code');
    expect(json.reason).toContain('cheapest');
    const { prompt: input, answer: output } = json.estimatedTokens;
    expect(json.estimatedCostUsd).toBeCloseTo((input * 10 + output * 40) / 1e6, 12);
  });

  it('takes a cheaper one when the caller asks for less', async () => {
    const constraints = { providers: ['acme'], minQuality: 0.1, capabilities: [] };
    expect((await client.ask('POST', '/v1/route', { prompt, constraints })).json.model).toBe('small-model');
  });

  it('finds a model in the shipped catalogue for every segment', async () => {
    for (const complexity of COMPLEXITIES)
      for (const task of TASKS) {
        const { json } = await client.ask('POST', '/v1/route', { prompt, segment: { complexity, task } });
        expect(json.expectedQuality).toBeGreaterThan(0);
        expect(json.estimatedCostUsd).toBeGreaterThan(0);
      }
  });

  it('asks for no less when the risk is high', async () => {
    const segment = { complexity: 'simple', task: 'chat' };
    const usual = (await client.ask('POST', '/v1/route', { prompt, segment })).json;
    const risky = (await client.ask('POST', '/v1/route', { prompt, segment, risk: 'high' })).json;
    expect(risky.expectedQuality).toBeGreaterThanOrEqual(0.8);
    expect(usual.expectedQuality).toBeLessThan(0.8);
  });

  it('that no model meets is refused with a reason for each, and relaxed on request', async () => {
    const body = { prompt, constraints: { maxLatencyMs: 200, providers: ['acme'] } };
    const problem = await expectProblem(
      (await client.ask('POST', '/v1/route', body)).response,
      'route.no_feasible_model',
    );
    expect(problem.errors!.length).toBeGreaterThan(10);
    const { json } = await client.ask('POST', '/v1/route', { ...body, relax: true });
    expect(json.model).toBe('large-model');
    expect(json.relaxed).toEqual([expect.stringContaining('maxLatencyMs')]);
  });

  it('with an experiment is a decision of its policy that takes rewards', async () => {
    const body = { prompt, experiment: 'constrained', constraints: { excludeArms: ['large', 'unknown'] } };
    const { json } = await client.ask('POST', '/v1/route', body);
    expect(json).toMatchObject({
      model: 'small-model',
      assignment: { arm: 'small', reason: 'onlyFeasible' },
    });
    expect((await client.ask('GET', `/v1/assignments/${json.assignment.id}`)).json.arm).toBe('small');
  });

  it.each([
    [{}, ['prompt']],
    [{ prompt: 'a', messages: [{ role: 'user', content: 'b' }] }, ['prompt']],
    [{ prompt: 'a', constraints: { maxCostUsd: 0 } }, ['constraints.maxCostUsd']],
    [{ prompt: 'a', model: 'x' }, ['model']],
  ])('refuses %j, naming %j', async (body, paths) => {
    const problem = await expectProblem(
      (await client.ask('POST', '/v1/route', body)).response,
      'request.invalid',
    );
    expect(problem.errors!.map(({ path }) => path)).toEqual(paths);
  });
});

describe('classifying', () => {
  const classify = (body: object) => client.ask('POST', '/v1/classify', body);

  it('answers segment, confidence and reasons, and knows an identical prompt', async () => {
    const prompt = 'Translate this letter into French: Dear Sir, thank you for your order.';
    const { status, json } = await classify({ prompt });
    expect(status).toBe(200);
    expect(json).toMatchObject({ task: 'translation', classifier: 'linear', cached: false });
    expect(json.features.length).toBeGreaterThan(0);
    expect(json.confidence).toBeGreaterThan(0);
    const again = (await classify({ prompt: `  ${prompt}\r\n` })).json;
    expect(again).toEqual({ ...json, cached: true });
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(
      /pointsman_classification_cache_lookups_total\{classifier="linear",result="hit"\} [1-9]/,
    );
    expect(metrics).toMatch(/pointsman_classification_duration_seconds_count\{classifier="linear"\} [1-9]/);
  });

  it.each(['rules', 'centroid', 'linear'])('asks %s on request', async (classifier) => {
    expect((await classify({ prompt: 'Fix the bug in this function', classifier })).json.classifier).toBe(
      classifier,
    );
  });

  it('reads the last message of a conversation', async () => {
    const messages = [
      { role: 'system', content: 'You are kind.' },
      {
        role: 'user',
        content: [{ type: 'text', text: 'Summarize the following article in two sentences.' }],
      },
    ];
    expect((await classify({ messages })).json.task).toBe('summarization');
  });

  it('asks a model, once for identical prompts, and says what it took', async () => {
    const body = { prompt: 'Is the halting problem decidable?', classifier: 'llm' };
    const together = await Promise.all([classify(body), classify(body), classify(body)]);
    for (const { json } of together)
      expect(json).toMatchObject({ complexity: 'expert', task: 'code', classifier: 'llm' });
    expect(together[0].json.llm).toMatchObject({
      model: 'gpt-4o-mini',
      promptTokens: 200,
      completionTokens: 20,
    });
    expect((await classify(body)).json).toMatchObject({ cached: true, complexity: 'expert' });
    expect(questions).toHaveLength(1);
    expect(questions[0].authorization).toBe('Bearer secret');
    expect(questions[0].body.messages[1].content).toContain('halting problem');
  });

  it('prices what the model took by the registry', async () => {
    await client.ask('PUT', '/v1/models/gpt-4o-mini', {
      provider: 'openai',
      pricesPerMillionTokens: { inputUsd: 0.15, outputUsd: 0.6 },
    });
    const { json } = await classify({ prompt: 'What did this cost?', classifier: 'llm' });
    expect(json.llm.costUsd).toBeCloseTo((200 * 0.15 + 20 * 0.6) / 1e6, 12);
  });

  it.each([
    ['does not say what was asked', { content: 'I would rather not.' }, 'unreadable'],
    ['names a segment that there is not', { content: verdict('medium', 'code') }, 'unreadable'],
  ])('falls back to linear when the model %s', async (name, said, because) => {
    answer = said;
    const { status, json } = await classify({ prompt: `Fall back: ${name}`, classifier: 'llm' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ classifier: 'linear', fallbackBecause: because });
    answer = { content: verdict('simple', 'qa') };
    const recovered = await classify({ prompt: `Fall back: ${name}`, classifier: 'llm' });
    expect(recovered.json).toMatchObject({ classifier: 'llm', complexity: 'simple', cached: false });
  });

  it('falls back when the model refuses or takes too long, and stops asking it for a while', async () => {
    answer = { status: 500, content: '' };
    expect((await classify({ prompt: 'refused', classifier: 'llm' })).json.fallbackBecause).toBe('refused');
    answer = { delayMs: 2_000, content: verdict('simple', 'qa') };
    const startedAtMs = Date.now();
    expect((await classify({ prompt: 'late', classifier: 'llm' })).json.fallbackBecause).toBe('timeout');
    expect(Date.now() - startedAtMs).toBeLessThan(1_500);
    expect((await classify({ prompt: 'late again', classifier: 'llm' })).json.fallbackBecause).toBe(
      'timeout',
    );
    const asked = questions.length;
    expect((await classify({ prompt: 'not now', classifier: 'llm' })).json.fallbackBecause).toBe('paused');
    expect(questions).toHaveLength(asked);
  });

  it('answers whatever text it is given', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('', ' ', '\n\t', '{"a":1}'),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('rules', 'centroid', 'linear'), async (prompt, classifier) => {
        const { status, json } = await classify({ prompt, classifier });
        const storable = !prompt.includes('\u0000') && prompt.isWellFormed();
        expect(status).toBe(storable ? 200 : 422);
        if (storable) expect(json.confidence).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a repeated letter', 'a'.repeat(1_000_000)],
    ['open brackets', '('.repeat(1_000_000)],
    ['white space', ' '.repeat(1_000_000)],
    ['emoji', '🎉'.repeat(500_000)],
  ])('reads a prompt of a million characters of %s within two seconds', async (_name, prompt) => {
    const startedAtMs = Date.now();
    expect((await classify({ prompt })).status).toBe(200);
    expect(Date.now() - startedAtMs).toBeLessThan(2_000);
  });

  it.each([
    [{}, ['prompt']],
    [{ prompt: 1 }, ['prompt']],
    [{ prompt: 'a', classifier: 'oracle' }, ['classifier']],
    [{ prompt: 'a', extra: 1 }, ['extra']],
    [{ messages: [] }, ['messages']],
  ])('refuses %j, naming %j', async (body, paths) => {
    const problem = await expectProblem((await classify(body)).response, 'request.invalid');
    expect(problem.errors!.map(({ path }) => path)).toEqual(paths);
  });
});
