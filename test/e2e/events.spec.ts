import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signWebhook } from '#guardrails';
import {
  Client,
  createTestDatabase,
  startService,
  storeDecisions,
  storeRewards,
  stretch,
  type Service,
  type TestDatabase,
} from '../support/index.js';

const secret = 'a secret of sixteen';

interface Delivery {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let db: TestDatabase;
let service: Service;
let receiver: Server;
let client: Client;
const deliveries: Delivery[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      deliveries.push({ headers: request.headers, body });
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  service = await startService({
    DATABASE_URL: db.url,
    SWEEP_INTERVAL_MS: '200',
    WEBHOOK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
    WEBHOOK_SECRET: secret,
  });
  client = new Client(service.url);
});

afterAll(async () => {
  await service?.stop();
  receiver?.close();
  await db?.drop();
});

describe('a change in the rewards of an arm', () => {
  it('is shown by the events, the results, the metrics and a signed webhook, and resets where that is asked', async () => {
    const arms = ['a', 'b', 'c'].map((key) => ({ key, model: key }));
    const { id } = await client.post('/v1/experiments', { key: 'e', arms, policy: { onChange: 'reset' } });
    await client.post('/v1/experiments/e/start');
    const said = [
      ...stretch(Date.now(), 300, 150, 300, (index) => ({ arm: 0, quality: index % 10 ? 1 : 0 })),
      ...stretch(Date.now(), 150, 5, 300, (index) => ({ arm: 0, quality: index % 2 })),
    ];
    await storeDecisions(db.database, id, said);
    await storeRewards(db.database, id, said);
    const { items } = await client.until('/v1/experiments/e/events', (page) => page.items.length > 0);
    expect(items).toMatchObject([
      {
        type: 'change.found',
        segment: { complexity: 'simple', task: 'qa' },
        arm: 'a',
        details: { action: 'reset', before: { mean: expect.closeTo(0.9, 1) } },
      },
    ]);
    const [{ weight }] = await db.database.rows<{ weight: number }>('SELECT weight FROM posteriors');
    expect(weight).toBeCloseTo(10, 9);
    expect(await client.post('/v1/experiments/e/verify')).toMatchObject({ equal: true, differences: [] });
    const { warnings } = await client.get('/v1/experiments/e/results');
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('drift');
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('pointsman_experiment_events{experiment="e",type="change.found"} 1');
    const told = await client.until('/v1/experiments/e/events', (page) => page.items[0].notifiedAt !== null);
    const [{ headers, body }, ...more] = deliveries;
    expect(more).toEqual([]);
    expect(headers['x-pointsman-event']).toBe('change.found');
    const timestamp = String(headers['x-pointsman-timestamp']);
    expect(headers['x-pointsman-signature']).toBe(signWebhook(secret, timestamp, body));
    const { notifiedAt: _notifiedAt, ...event } = told.items[0];
    expect(JSON.parse(body)).toEqual({ ...event, experiment: 'e' });
  });

  it('is one of a list in pages, and unknown for an experiment that is not there', async () => {
    const { items, nextCursor } = await client.get('/v1/experiments/e/events?limit=1');
    expect(items).toHaveLength(1);
    expect(nextCursor).toBeNull();
    await expect(client.get('/v1/experiments/nobody/events')).rejects.toThrow('experiment.not_found');
    await expect(client.get('/v1/experiments/e/events?cursor=x')).rejects.toThrow('request.invalid');
  });
});
