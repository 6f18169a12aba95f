import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { modelPutSchema, type Catalogue } from '#arms';
import { PrismaService } from '#persistence';
import { SystemClock } from '#platform';
import { ModelsRepository } from '../../libs/arms/src/models/models.repository.js';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

let database: TestDatabase;
let prisma: PrismaService;
let models: ModelsRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaService(database.url);
  models = new ModelsRepository(prisma, database.database, new SystemClock());
});

afterAll(async () => {
  await prisma?.$disconnect();
  await database?.drop();
});

const declared = (provider: string) =>
  modelPutSchema.parse({ provider, quality: { default: 0.5 }, capabilities: ['a'] });
const catalogue = (date: string, provider: string): Catalogue => ({
  date,
  source: 'https://example.org',
  models: ['untouched', 'changed', 'removed'].map((id) => ({ id, ...declared(provider) })),
});
const providers = async () =>
  Object.fromEntries((await models.all()).map(({ id, provider }) => [id, provider]));

describe('the catalogue in the database', () => {
  it('fills an empty registry', async () => {
    expect(await models.seed(catalogue('2026-01-01', 'old'))).toBe(3);
    expect(await providers()).toEqual({ untouched: 'old', changed: 'old', removed: 'old' });
  });

  it('is written once, by however many processes', async () => {
    const written = await Promise.all([1, 2, 3, 4].map(() => models.seed(catalogue('2026-01-01', 'other'))));
    expect(written).toEqual([0, 0, 0, 0]);
    expect(await providers()).toEqual({ untouched: 'old', changed: 'old', removed: 'old' });
  });

  it('brings its own entries up to date and leaves what a user put or removed', async () => {
    await models.put('changed', declared('mine'));
    expect(await models.remove('removed')).toBe(true);
    expect(await models.seed(catalogue('2026-06-01', 'new'))).toBe(1);
    expect(await providers()).toEqual({ untouched: 'new', changed: 'mine' });
  });

  it('does not stand in the way of declaring a removed model again', async () => {
    await models.put('removed', declared('back'));
    expect(await providers()).toMatchObject({ removed: 'back' });
    expect(await models.remove('never-there')).toBe(false);
  });
});
