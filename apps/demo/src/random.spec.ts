import { describe, expect, it } from '@jest/globals';
import { seededRandom, shuffled, shuffledPasses } from './random.js';

describe('seededRandom', () => {
  it('repeats itself for the same seed only', () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('is uniform: ten bins of 10,000 draws each hold a tenth, within five standard errors', () => {
    const random = seededRandom(3);
    const bins = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) bins[Math.floor(10 * random())]++;
    for (const bin of bins) expect(Math.abs(bin - 1_000)).toBeLessThan(5 * Math.sqrt(1_000 * 0.9));
  });
});

describe('shuffledPasses', () => {
  it('holds every item once per pass, and no item twice in a pass that is cut short', () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    const stream = shuffledPasses(items, 50, seededRandom(1));
    expect(stream).toHaveLength(50);
    expect(new Set(stream.slice(0, 20)).size).toBe(20);
    expect(new Set(stream.slice(20, 40)).size).toBe(20);
    expect(new Set(stream.slice(40)).size).toBe(10);
  });

  it('leaves the list it was given as it was', () => {
    const items = [1, 2, 3];
    shuffled(items, seededRandom(1));
    expect(items).toEqual([1, 2, 3]);
  });
});
