import { describe, expect, it } from '@jest/globals';
import { clopperPearsonInterval } from './clopper-pearson-interval.js';
import { wilsonInterval } from './wilson-interval.js';

/** Chance that the interval holds the true share, summed over all outcomes of n trials. */
function exactCoverage(
  interval: typeof wilsonInterval,
  trials: number,
  share: number,
  confidence: number,
): number {
  let coverage = 0;
  let probability = (1 - share) ** trials;
  for (let successes = 0; successes <= trials; successes++) {
    const { low, high } = interval(successes, trials, confidence);
    if (low <= share && share <= high) coverage += probability;
    probability *= ((trials - successes) / (successes + 1)) * (share / (1 - share));
  }
  return coverage;
}

describe('wilsonInterval', () => {
  /** Golden values: SciPy 1.17.1, binomtest(...).proportion_ci(method='wilson'). */
  it.each([
    [0, 10, 0.95, 0, 0.27753279986288926],
    [3, 10, 0.95, 0.10779126740630102, 0.6032218525388546],
    [10, 10, 0.95, 0.7224672001371109, 1],
    [81, 263, 0.95, 0.2552885198782742, 0.36620957698280004],
    [7, 1000, 0.999, 0.0021643298968612116, 0.022397293669379335],
  ])('for %d of %d at %d equals SciPy', (successes, trials, confidence, low, high) => {
    const interval = wilsonInterval(successes, trials, confidence);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('covers close to its level on average over shares, for small and large samples', () => {
    for (const trials of [5, 20, 80]) {
      const shares = Array.from({ length: 25 }, (_, i) => (i + 1) / 50);
      const mean =
        shares.reduce((sum, share) => sum + exactCoverage(wilsonInterval, trials, share, 0.95), 0) /
        shares.length;
      expect(mean).toBeGreaterThan(0.945);
      expect(mean).toBeLessThan(0.965);
    }
  });

  it('knows nothing without trials', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('clopperPearsonInterval', () => {
  /** Golden values: SciPy 1.17.1, binomtest(...).proportion_ci(method='exact'). */
  it.each([
    [0, 10, 0.95, 0, 0.30849710781876294],
    [3, 10, 0.95, 0.06673951117773447, 0.652452850060008],
    [10, 10, 0.95, 0.6915028921812371, 1],
    [81, 263, 0.95, 0.25273674558504267, 0.36762192260134746],
    [7, 1000, 0.999, 0.0013515103175696028, 0.020513437492518313],
  ])('for %d of %d at %d equals SciPy', (successes, trials, confidence, low, high) => {
    const interval = clopperPearsonInterval(successes, trials, confidence);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
  });

  it('never covers less than it says', () => {
    for (const trials of [5, 20, 60])
      for (const share of [0.01, 0.1, 0.25, 0.5])
        expect(exactCoverage(clopperPearsonInterval, trials, share, 0.9)).toBeGreaterThanOrEqual(0.9);
  });
});
