import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PersistenceModule } from '#persistence';
import {
  ApiKeys,
  ApiKeyStore,
  bodyOf,
  createHttpApp,
  createOpenApiDocument,
  Direct,
  Endpoint,
  hashSecret,
  HttpModule,
  Idempotent,
  loadConfig,
  newId,
  newSecret,
  PlatformModule,
  type ScopeName,
  silentLogger,
  ZodPipe,
} from '#platform';
import { createTestDatabase, expectProblem, type TestDatabase } from '../support/index.js';

const bodySchema = z.strictObject({ name: z.string(), size: z.number().max(10).optional() });
const querySchema = z.strictObject({ limit: z.coerce.number().int().max(200).optional() });
const paramsSchema = z.strictObject({ key: z.string().regex(/^[a-z]+$/) });
let made = 0;
let release: (() => void) | undefined;

@Controller('v1/things')
class ThingsController {
  @Post(':key')
  @Idempotent()
  @Endpoint({
    summary: 'Make',
    tag: 'Things',
    body: bodySchema,
    query: querySchema,
    params: paramsSchema,
    status: 201,
    scope: 'assign',
  })
  async make(
    @Param(new ZodPipe(paramsSchema)) params: { key: string },
    @Query(new ZodPipe(querySchema)) query: object,
    @Body(new ZodPipe(bodySchema)) body: { name: string },
  ) {
    made++;
    if (body.name === 'slow') await new Promise<void>((resolve) => (release = resolve));
    if (body.name === 'bug') throw new Error('secret inner state');
    return { ...params, ...query, ...body, made };
  }
}

@Controller('v1/direct-things')
class DirectThingsController {
  private directlyMade = 0;

  @Post()
  @Direct()
  @Idempotent()
  @Endpoint({ summary: 'Make', tag: 'Things', body: bodySchema, status: 201, scope: 'assign' })
  async make(request: FastifyRequest) {
    const { name } = bodyOf(bodySchema, request);
    if (name === 'bug') throw new Error('secret inner state');
    return { name, made: ++this.directlyMade };
  }
}

describe('the HTTP foundation', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    const config = { ...loadConfig({ BODY_LIMIT_BYTES: '2048' }), databaseUrl: test.url };
    const logger = silentLogger();
    @Module({
      imports: [PlatformModule.forRoot(config, logger), PersistenceModule.forRoot(config), HttpModule],
      controllers: [ThingsController, DirectThingsController],
    })
    class TestModule {}
    app = await createHttpApp(TestModule, config, logger, { docs: false });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  });

  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const post = (body: unknown, headers: Record<string, string> = {}, path = '/v1/things/abc') =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('answers a valid request, and repeats its request id', async () => {
    const response = await post({ name: 'x' }, { 'x-request-id': 'abc-1' });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-request-id')).toBe('abc-1');
    expect(await response.json()).toMatchObject({ key: 'abc', name: 'x' });
  });

  it.each([
    ['malformed JSON', '{"name":', {}, 'request.malformed_json'],
    ['an empty body', '', {}, 'request.malformed_json'],
    ['a __proto__ key', '{"name":"x","__proto__":{"admin":true}}', {}, 'request.malformed_json'],
    ['a wrong type and an unknown field', { name: 1, colour: 'red' }, {}, 'request.invalid'],
    ['a NUL character', { name: 'a\u0000b' }, {}, 'request.invalid'],
    ['a lone surrogate', '{"name":"\\ud800"}', {}, 'request.invalid'],
    ['a huge number', '{"name":"x","size":1e400}', {}, 'request.invalid'],
    ['deep nesting', `{"name":${'['.repeat(900)}${']'.repeat(900)}}`, {}, 'request.invalid'],
    ['a body that is too large', { name: 'x'.repeat(3000) }, {}, 'request.too_large'],
    ['text', 'name=x', { 'content-type': 'text/plain' }, 'request.unsupported_media_type'],
    [
      'a form',
      'name=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'request.unsupported_media_type',
    ],
    ['no content type that means anything', '{}', { 'content-type': ';;' }, 'request.unsupported_media_type'],
    [
      'lines where JSON is wanted',
      '{}',
      { 'content-type': 'application/x-ndjson' },
      'request.unsupported_media_type',
    ],
    ['a bug of ours', { name: 'bug' }, {}, 'internal'],
    ['an idempotency key with a space', { name: 'x' }, { 'idempotency-key': 'a b' }, 'request.invalid'],
  ] as const)('answers %s with its problem', async (_what, body, headers, code) => {
    const problem = await expectProblem(await post(body, headers), code);
    expect(JSON.stringify(problem)).not.toContain('secret inner state');
  });

  it('refuses repeated and unknown query parameters and bad path parameters', async () => {
    await expectProblem(await post({ name: 'x' }, {}, '/v1/things/abc?limit=1&limit=2'), 'request.invalid');
    await expectProblem(await post({ name: 'x' }, {}, '/v1/things/abc?colour=red'), 'request.invalid');
    await expectProblem(await post({ name: 'x' }, {}, '/v1/things/A%2FB'), 'request.invalid');
    await expectProblem(await post({ name: 'x' }, {}, '/v1/things/%zz'), 'request.malformed');
  });

  it('tells a wrong path from a wrong method', async () => {
    await expectProblem(await fetch(`${url}/v1/nothing`), 'route.not_found');
    const response = await fetch(`${url}/v1/things/abc`, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, 'route.method_not_allowed');
  });

  it('answers what is not HTTP with a problem, too', async () => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket
        .setEncoding('utf8')
        .on('data', (chunk) => (text += chunk))
        .on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*"code":"request.malformed"/s);
  });

  it('describes the route in the OpenAPI document by the schemas that validate', () => {
    const operation = createOpenApiDocument(app).paths['/v1/things/{key}'].post!;
    expect(operation.requestBody).toMatchObject({
      content: { 'application/json': { schema: { required: ['name'], additionalProperties: false } } },
    });
    expect(operation.parameters).toMatchObject([
      { name: 'limit', in: 'query', required: false },
      { name: 'key', in: 'path', required: true },
      { name: 'Idempotency-Key', in: 'header' },
    ]);
    expect(Object.keys(operation.responses).sort()).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '413', '415', '422', '503']),
    );
  });

  describe('Idempotency-Key', () => {
    it('gives the same answer to the same key and body, and does the thing once', async () => {
      const headers = { 'idempotency-key': newId() };
      const first = await post({ name: 'once' }, headers);
      const answer = await first.json();
      const second = await post({ name: 'once' }, headers);
      expect(await second.json()).toEqual(answer);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.headers.get('idempotency-replayed')).toBe('true');
    });

    it('refuses the same key with another body', async () => {
      const headers = { 'idempotency-key': newId() };
      await post({ name: 'one' }, headers);
      await expectProblem(await post({ name: 'other' }, headers), 'idempotency.key_reused');
    });

    it('refuses a repeat while the first is in progress', async () => {
      const headers = { 'idempotency-key': newId() };
      const before = made;
      const first = post({ name: 'slow' }, headers);
      while (made === before) await new Promise((resolve) => setImmediate(resolve));
      const second = await post({ name: 'slow' }, headers);
      expect(second.headers.get('retry-after')).toBe('1');
      await expectProblem(second, 'idempotency.in_progress');
      release!();
      expect((await first).status).toBe(201);
    });

    it('lets a failed request be tried again', async () => {
      const headers = { 'idempotency-key': newId() };
      await expectProblem(await post({ name: 'bug' }, headers), 'internal');
      await expectProblem(await post({ name: 'bug' }, headers), 'internal');
    });
  });

  describe('a direct route', () => {
    const postDirect = (body: unknown, headers?: Record<string, string>) =>
      post(body, headers, '/v1/direct-things');

    it('answers with the status of its endpoint, from its own controller', async () => {
      const response = await postDirect({ name: 'x' });
      expect(response.status).toBe(201);
      expect(response.headers.get('x-request-id')).not.toBeNull();
      expect(await response.json()).toEqual({ name: 'x', made: expect.any(Number) });
    });

    it.each([
      ['malformed JSON', '{"name":', {}, 'request.malformed_json'],
      ['a wrong type', { name: 1 }, {}, 'request.invalid'],
      ['no body', '', {}, 'request.malformed_json'],
      [
        'lines where JSON is wanted',
        '{}',
        { 'content-type': 'application/x-ndjson' },
        'request.unsupported_media_type',
      ],
      ['a bug of ours', { name: 'bug' }, {}, 'internal'],
    ] as const)('answers %s with its problem', async (_name, body, headers, code) => {
      await expectProblem(await postDirect(body, headers), code);
    });

    it('happens once for one idempotency key', async () => {
      const answers = [];
      for (let attempt = 0; attempt < 2; attempt++)
        answers.push(await (await postDirect({ name: 'x' }, { 'idempotency-key': 'direct-1' })).json());
      expect(answers[1]).toEqual(answers[0]);
    });
  });

  describe('API keys', () => {
    const create = async (...scopes: ScopeName[]) => {
      const secret = newSecret();
      const id = newId();
      await app
        .get(ApiKeyStore, { strict: false })
        .create({ id, name: 'test', hash: hashSecret(secret), scopes });
      await app.get(ApiKeys, { strict: false }).refresh();
      return { id, secret };
    };

    it('are asked for once there is one, and only on routes with a scope', async () => {
      await create('read');
      await expectProblem(await post({ name: 'x' }), 'auth.missing_key');
      await expectProblem(await post({ name: 'x' }, { 'x-api-key': 'pm_wrong' }), 'auth.unknown_key');
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    });

    it('need the scope of the route, which admin has', async () => {
      const [read, assign, admin] = [await create('read'), await create('assign'), await create('admin')];
      await expectProblem(await post({ name: 'x' }, { 'x-api-key': read.secret }), 'auth.insufficient_scope');
      await expectProblem(
        await post({ name: 'x' }, { 'x-api-key': read.secret }, '/v1/direct-things'),
        'auth.insufficient_scope',
      );
      expect((await post({ name: 'x' }, { authorization: `Bearer ${assign.secret}` })).status).toBe(201);
      expect((await post({ name: 'x' }, { 'x-api-key': admin.secret })).status).toBe(201);
    });

    it('are worth nothing once revoked, and are kept only as hashes', async () => {
      const { id, secret } = await create('admin');
      expect(await app.get(ApiKeyStore, { strict: false }).revoke(id)).toBe(true);
      await app.get(ApiKeys, { strict: false }).refresh();
      await expectProblem(await post({ name: 'x' }, { 'x-api-key': secret }), 'auth.unknown_key');
      const { rows } = await test.database.query('SELECT * FROM api_keys');
      expect(JSON.stringify(rows)).not.toContain(secret);
    });
  });
});
