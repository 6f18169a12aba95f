import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRng } from '../random/rng.js';
import { chanceBy, estimateDelayLaw } from './delay-law.js';
import { exposedTrials, exposureCorrectedSums } from './exposure.js';

/** Arrivals at time `now` of one decision a round whose delays are exponential with the given mean. */
function arrivals(now: number, mean: number, seed: number) {
  const rng = createRng(seed);
  return Array.from({ length: now }, (_, at) => ({
    delay: -Math.log(1 - rng.next()) * mean,
    age: now - at,
  })).filter(({ delay, age }) => delay <= age);
}

describe('delay law', () => {
  it('is not fooled by recent decisions that could only show short delays', () => {
    const seen = arrivals(800, 300, 2);
    const law = estimateDelayLaw(seen)!;
    const naive = seen.filter(({ delay }) => delay <= 200).length / seen.length;
    const truth = 1 - Math.exp(-200 / 300);
    expect(Math.abs(chanceBy(law, 200) - truth)).toBeLessThan(0.09);
    expect(Math.abs(chanceBy(law, 200) - truth)).toBeLessThan(Math.abs(naive - truth));
  });

  it('is a distribution function', () => {
    const delay = fc.double({ min: 0.01, max: 1000, noNaN: true });
    const arrival = fc.tuple(delay, delay).map(([a, b]) => ({ delay: Math.min(a, b), age: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 1, maxLength: 200 }), delay, delay, (list, x, y) => {
        const law = estimateDelayLaw(list)!;
        const [low, high] = [chanceBy(law, Math.min(x, y)), chanceBy(law, Math.max(x, y))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(chanceBy(law, 1e12)).toBeCloseTo(1, 6);
      }),
      { numRuns: 100, seed: 4 },
    );
    expect(estimateDelayLaw([])).toBeNull();
  });

  it('recovers the success rate long before all answers are in', () => {
    const rng = createRng(9);
    const [now, rate] = [1500, 0.6];
    const seen = arrivals(now, 200, 5).filter(() => rng.next() < rate);
    const ages = Array.from({ length: now }, (_, at) => now - at);
    const sums = exposureCorrectedSums(seen.length, exposedTrials(ages, estimateDelayLaw(seen)));
    expect(Math.abs(sums.reward / sums.weight - rate)).toBeLessThan(0.06);
    expect(Math.abs(seen.length / now - rate)).toBeGreaterThan(0.06);
  });

  it('counts no failure before anything is known of the delay, and never more successes than trials', () => {
    expect(exposedTrials([5, 10], null)).toBe(0);
    expect(exposureCorrectedSums(0, 0).weight).toBe(0);
    expect(exposureCorrectedSums(4, 1)).toMatchObject({ weight: 4, reward: 4 });
    expect(exposureCorrectedSums(2, 5)).toMatchObject({ weight: 5, reward: 2 });
  });
});
