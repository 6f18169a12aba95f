import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, startService, type Service } from '../support/index.js';

let dataDir: string;
let occupier: Server;
let service: Service | undefined;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pointsman-embedded-'));
  occupier = createServer();
  await new Promise<void>((resolve) =>
    occupier.once('error', () => resolve()).listen(3000, '127.0.0.1', resolve),
  );
});

afterAll(async () => {
  await service?.stop();
  occupier.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded default', () => {
  it('starts with nothing configured, on the next free port when 3000 is taken', async () => {
    service = await startService({ DATA_DIR: dataDir, PORT: '' });
    expect(new URL(service.url).port).not.toBe('3000');
    expect(service.output()).toContain('BullMQ on PostgreSQL');
    const client = new Client(service.url);
    await expect(client.get('/health/ready')).resolves.toMatchObject({ status: 'ready' });
    await client.post('/v1/experiments', {
      key: 'kept',
      arms: ['a', 'b'].map((key) => ({ key, model: key })),
    });
    await client.post('/v1/experiments/kept/start');
  });

  it('describes every route it has, from the schemas that validate', async () => {
    const client = new Client(service!.url);
    const { openapi, paths, components } = await client.get('/openapi.json');
    expect(openapi).toBe('3.1.0');
    for (const path of [
      '/v1/experiments',
      '/v1/assignments',
      '/v1/assignments/batch',
      '/v1/rewards',
      '/v1/feedback',
    ])
      expect(Object.keys(paths)).toContain(path);
    expect(components.schemas.ExperimentCreate.properties.holdoutShare).toMatchObject({
      minimum: 0,
      maximum: 1,
    });
    for (const [name, schema] of Object.entries(components.schemas))
      expect([name, (schema as { $ref?: string }).$ref]).toEqual([name, undefined]);
    const docs = await fetch(`${service!.url}/docs`);
    expect([docs.status, await docs.text()]).toEqual([200, expect.stringContaining('swagger')]);
  });

  it('ends cleanly and has its data the next time', async () => {
    expect(await service!.stop()).toBe(0);
    service = await startService({ DATA_DIR: dataDir });
    const client = new Client(service.url);
    await expect(client.get('/v1/experiments/kept')).resolves.toMatchObject({ status: 'running' });
  });

  it('refuses a second process on the same data, saying so', async () => {
    await expect(startService({ DATA_DIR: dataDir })).rejects.toThrow(/in use/i);
  });

  it('refuses to be reachable from outside without an API key', async () => {
    await expect(startService({ DATA_DIR: `${dataDir}-open`, HOST: '0.0.0.0' })).rejects.toThrow(/API key/);
    rmSync(`${dataDir}-open`, { recursive: true, force: true });
  });
});
