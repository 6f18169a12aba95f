import { describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import { shuffled, shuffledPasses } from './shuffle.js';

describe('shuffledPasses', () => {
  const items = Array.from({ length: 20 }, (_, index) => index);

  it('holds every item once per pass, and no item twice in a pass that is cut short', () => {
    const stream = shuffledPasses(items, 50, createRng(1));
    expect(stream).toHaveLength(50);
    expect(new Set(stream.slice(0, 20)).size).toBe(20);
    expect(new Set(stream.slice(20, 40)).size).toBe(20);
    expect(new Set(stream.slice(40)).size).toBe(10);
  });

  it('repeats itself for the same seed only', () => {
    const order = (seed: number) => shuffledPasses(items, 40, createRng(seed));
    expect(order(7)).toEqual(order(7));
    expect(order(7)).not.toEqual(order(8));
  });

  it('leaves the list it was given as it was', () => {
    const given = [1, 2, 3];
    shuffled(given, createRng(1));
    expect(given).toEqual([1, 2, 3]);
  });
});
