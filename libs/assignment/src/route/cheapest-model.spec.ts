import { describe, expect, it } from '@jest/globals';
import type { KnownModel, Model } from '#arms';
import { cheapestModel } from './cheapest-model.js';

const request = { task: 'qa', promptTokens: 1_000, outputTokens: 1_000 };

function model(id: string, usd: number | null, quality: number, change: Partial<Model> = {}): KnownModel {
  const declared: Model = {
    id,
    provider: 'acme',
    pricesPerMillionTokens: { inputUsd: usd, cachedInputUsd: null, outputUsd: usd },
    contextWindowTokens: null,
    maxOutputTokens: null,
    typicalLatencyMs: null,
    quality: { default: quality },
    capabilities: [],
    status: 'active',
    origin: 'user',
    createdAt: new Date(0),
    updatedAt: new Date(0),
    ...change,
  };
  return { id, declared, observed: null };
}

const models = [
  model('retired', 0.1, 0.99, { status: 'deprecated' }),
  model('withdrawn', 0.1, 0.99, { status: 'disabled' }),
  model('priceless', null, 0.99),
  model('cheap', 1, 0.4),
  model('fair', 2, 0.7),
  model('fair-too', 2, 0.75),
  model('dear', 9, 0.9),
];

const chosen = (minQuality: number, relax = false) => {
  const choice = cheapestModel(models, { minQuality }, request, relax);
  return 'excluded' in choice ? null : choice.chosen.id;
};

describe('the cheapest model', () => {
  it.each([
    [0, 'cheap'],
    [0.4, 'cheap'],
    [0.5, 'fair'],
    [0.72, 'fair-too'],
    [0.8, 'dear'],
    [0.95, null],
  ])('of at least quality %d is %s', (minQuality, id) => {
    expect(chosen(minQuality)).toBe(id);
  });

  it('says why each model was left out when none is left', () => {
    const choice = cheapestModel(models, { minQuality: 0.95 }, request, false);
    expect('excluded' in choice && choice.excluded.map(({ arm }) => arm)).toEqual(models.map(({ id }) => id));
  });

  it('is the one that misses least when asked to relax', () => {
    expect(chosen(0.95, true)).toBe('dear');
  });

  it('counts how many were good enough', () => {
    expect(cheapestModel(models, { minQuality: 0.5 }, request, false)).toMatchObject({
      feasible: 3,
      considered: 7,
    });
  });
});
