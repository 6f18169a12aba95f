import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemDocument } from '#platform';
import { createTestDatabase, startService, type Service, type TestDatabase } from '../support/index.js';
import { wrongRequests, type WrongRequest } from './wrong-requests.cases.js';

let database: TestDatabase;
let service: Service;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url, ROLE: 'api' });
  const arms = ['a', 'b'].map((key) => ({ key, model: `m-${key}` }));
  for (const key of ['running', 'draft', 'archived']) await post('/v1/experiments', { key, arms });
  await post('/v1/experiments/running/start');
  for (const step of ['start', 'complete', 'archive']) await post(`/v1/experiments/archived/${step}`);
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

async function post(path: string, body?: unknown): Promise<void> {
  const answer = await send({ name: path, method: 'POST', path, body, status: 0 });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

function send({ method, path, body, headers }: WrongRequest): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${service.url}${path}`, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : text,
  });
}

async function stored(): Promise<Record<string, number>> {
  const [row] = await database.database.rows<Record<string, number>>(`
    SELECT (SELECT count(*) FROM experiments) AS experiments, (SELECT count(*) FROM arms) AS arms,
      (SELECT sum(revision) FROM experiments) AS revisions, (SELECT count(*) FROM assignments) AS assignments,
      (SELECT count(*) FROM reward_events) AS rewards, (SELECT count(*) FROM reward_event_ids) AS "eventIds",
      (SELECT count(*) FROM sticky_arms) AS sticky`);
  return row;
}

describe('a wrong request', () => {
  it('has at least two hundred forms here', () => {
    expect(wrongRequests.length).toBeGreaterThanOrEqual(200);
  });

  it('changes nothing that is stored, whatever its form', async () => {
    const before = await stored();
    for (const request of wrongRequests) await send(request);
    expect(await stored()).toEqual(before);
  });

  it.each(wrongRequests.map((request) => [request.name, request] as const))(
    'gets its problem: %s',
    async (_name, request) => {
      const answer = await send(request);
      const problem = (await answer.json()) as ProblemDocument;
      expect({ status: answer.status, code: problem.code }).toEqual({
        status: request.status,
        code: request.code ?? problem.code,
      });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(problem.requestId).toEqual(expect.any(String));
      expect(problem.errors?.map(({ path }) => path) ?? []).toEqual(
        expect.arrayContaining(request.faults ?? []),
      );
    },
  );
});
