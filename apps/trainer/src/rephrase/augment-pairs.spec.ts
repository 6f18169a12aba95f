import { describe, expect, it } from '@jest/globals';
import { augmentPairs } from './augment-pairs.js';
import type { LabelledPair } from './read-pairs.js';

const cities = ['Paris', 'Oslo', 'Lima', 'Cairo', 'Quito', 'Delhi', 'Seoul', 'Accra'];
const pairs: LabelledPair[] = Array.from({ length: 200 }, (_, i) => ({
  a: `How far is ${cities[i % 8]} from the coast?`,
  b: `What is the distance from ${cities[i % 8]} to the sea?`,
  label: 1,
  kind: 'restatement',
  source: 'made',
  lang: 'en',
  group: `g${i}`,
}));

describe('augmentPairs', () => {
  const made = augmentPairs(pairs, 3);

  it('is the same for the same seed', () => {
    expect(augmentPairs(pairs, 3)).toEqual(made);
  });

  it('swaps a name that both messages have for one that the earlier message lacks, and calls it another question', () => {
    const swaps = made.filter(({ recipe }) => recipe === 'swap');
    expect(swaps.length).toBeGreaterThan(50);
    for (const { a, b, label } of swaps) {
      expect(label).toBe(0);
      expect(cities.filter((city) => a.includes(city) && b.includes(city))).toEqual([]);
    }
  });

  it('names the row that each pair was made from, so that it stays in its fold', () => {
    for (const { a, b, origin } of made) {
      const { a: first, b: second } = pairs[origin];
      const city = cities.find((name) => first.includes(name)) ?? '';
      expect([first, second].includes(a) || a.includes(city)).toBe(true);
      expect(b.length).toBeGreaterThan(0);
    }
  });
});
