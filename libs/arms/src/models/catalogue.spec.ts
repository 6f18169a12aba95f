import { describe, expect, it } from '@jest/globals';
import type { KnownModel } from './model.js';
import { expectedCostUsd, expectedLatencyMs, expectedQuality } from './beliefs.js';
import { observationsByModel, type ObservationRow } from './model-observations.js';
import { readCatalogue } from './read-catalogue.js';

describe('the shipped catalogue', () => {
  it('names its source and date, and each model once with prices and a context window', async () => {
    const { date, source, models } = await readCatalogue('data/catalogue/models.json');
    expect(Date.parse(date)).toBeGreaterThan(Date.parse('2025-01-01'));
    expect(source).toContain('https://');
    expect(models.length).toBeGreaterThan(40);
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
    for (const { pricesPerMillionTokens: prices, contextWindowTokens } of models) {
      expect(prices.outputUsd).toBeGreaterThanOrEqual(prices.inputUsd!);
      expect(prices.cachedInputUsd ?? 0).toBeLessThan(prices.inputUsd!);
      expect(contextWindowTokens).toBeGreaterThanOrEqual(8_000);
    }
  });

  it('is refused with the place of the fault when it is not one', async () => {
    await expect(readCatalogue('package.json')).rejects.toThrow(
      /package.json is not a catalogue of models: date/,
    );
  });
});

const row = (change: Partial<ObservationRow>): ObservationRow => ({
  model: 'm',
  task: 'qa',
  weight: 0,
  qualityWeight: 0,
  qualitySum: 0,
  costCount: 0,
  costSum: 0,
  latencyCount: 0,
  latencyLogSum: 0,
  successCount: 0,
  successSum: 0,
  ...change,
});

describe('what was observed of a model', () => {
  it('adds up over tasks, and keeps quality by task', () => {
    const seen = observationsByModel([
      row({
        weight: 4,
        qualityWeight: 4,
        qualitySum: 3,
        costCount: 2,
        costSum: 0.4,
        latencyCount: 1,
        latencyLogSum: Math.log(100),
      }),
      row({
        task: 'code',
        weight: 6,
        costCount: 2,
        costSum: 0.2,
        latencyCount: 1,
        latencyLogSum: Math.log(400),
      }),
    ]).get('m')!;
    expect(seen).toMatchObject({
      rewards: 10,
      costCount: 4,
      successRate: null,
      qualityByTask: { qa: { mean: 0.75, weight: 4 } },
    });
    expect(seen.costUsdMean).toBeCloseTo(0.15, 12);
    expect(seen.latencyMsMean).toBeCloseTo(200, 9);
    expect(seen.qualityByTask.code).toBeUndefined();
  });

  it('speaks for what is not declared: latency and quality at once, cost from 20 requests on', () => {
    const known = (costCount: number): KnownModel => ({
      id: 'm',
      declared: null,
      observed: observationsByModel([
        row({
          qualityWeight: 1,
          qualitySum: 0.6,
          costCount,
          costSum: costCount,
          latencyCount: 1,
          latencyLogSum: 0,
        }),
      ]).get('m')!,
    });
    const tokens = { input: 1, output: 1 };
    expect(expectedLatencyMs(known(1))).toBe(1);
    expect(expectedQuality(known(1), 'qa')).toBe(0.6);
    expect(expectedQuality(known(1), 'code')).toBeNull();
    expect([expectedCostUsd(known(19), tokens), expectedCostUsd(known(20), tokens)]).toEqual([null, 1]);
  });
});
