import { describe, expect, it } from '@jest/globals';
import { rewardContribution } from '../evidence/contributions.js';
import { createRng } from '../random/rng.js';
import { scaleSums } from '../evidence/sums.js';
import { changeThreshold, emptyMonitor, observeReward } from './change-monitor.js';
import { softReset, softResetRatings } from './soft-reset.js';

function roundsUntilChange(seed: number, meanAt: (round: number) => number, rounds: number): number | null {
  const rng = createRng(seed);
  let state = emptyMonitor();
  for (let round = 0; round < rounds; round++) {
    const step = observeReward(state, rng.next() < meanAt(round) ? 1 : 0);
    if (step.change) return round;
    state = step.state;
  }
  return null;
}

describe('change monitor', () => {
  it('stays silent on steady rewards in nearly all sequences', () => {
    const alarms = Array.from({ length: 40 }, (_, seed) => roundsUntilChange(seed, () => 0.8, 400));
    expect(alarms.filter((round) => round !== null).length).toBeLessThanOrEqual(1);
  });

  it('finds a fall from 0.82 to 0.6 within 250 rewards, and not before it happened', () => {
    for (let seed = 0; seed < 8; seed++) {
      const found = roundsUntilChange(seed, (round) => (round < 1000 ? 0.82 : 0.6), 1300);
      expect(found).toBeGreaterThan(1000);
      expect(found).toBeLessThan(1250);
    }
  });

  it('remembers four thousand rewards in at most 60 buckets, losing none', () => {
    let state = emptyMonitor();
    for (let i = 0; i < 4_000; i++) state = observeReward(state, i % 2).state;
    expect(state.counts.length).toBeLessThanOrEqual(60);
    expect(state.counts.reduce((a, b) => a + b, 0)).toBe(4000);
    expect(state.sums.reduce((a, b) => a + b, 0)).toBe(2000);
  });

  it('asks for ln(3 n^1.5/δ)', () => {
    expect(changeThreshold(100, 0.01)).toBeCloseTo(Math.log(300_000), 12);
  });

  it('soft reset keeps the mean and only lowers the weight', () => {
    const sums = scaleSums(rewardContribution(0.75), 400);
    expect(softReset(sums).weight).toBeCloseTo(softResetRatings, 10);
    expect(softReset(sums).reward / softReset(sums).weight).toBeCloseTo(0.75, 12);
    const few = rewardContribution(0.5);
    expect(softReset(few)).toBe(few);
  });
});
