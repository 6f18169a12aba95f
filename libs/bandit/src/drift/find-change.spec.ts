import { describe, expect, it } from '@jest/globals';
import { createRng, type Rng } from '../random/rng.js';
import { findChange } from './find-change.js';
import type { RewardBucket } from './split-evidence.js';

type Law = (rng: Rng) => number;

const thumb =
  (mean: number): Law =>
  (rng) =>
    rng.next() < mean ? 1 : 0;
/** A judge's score: near `mean`, and 0 with chance `failure`. */
const score =
  (mean: number, failure: number): Law =>
  (rng) =>
    rng.next() < failure
      ? 0
      : Math.min(1, Math.max(0, mean + 0.1 * (rng.next() + rng.next() + rng.next() - 1.5)));

/** Rounds of 10 rewards each, looked at after every one; the round of the first alarm, or null. */
function firstAlarm(seed: number, lawAt: (round: number) => Law, rounds: number, falseAlarmRate = 0.01) {
  const rng = createRng(seed);
  const buckets: RewardBucket[] = [];
  for (let round = 0; round < rounds; round++) {
    const rewards = Array.from({ length: 10 }, () => lawAt(round)(rng));
    buckets.push({
      count: 10,
      sum: rewards.reduce((a, b) => a + b, 0),
      sumSquares: rewards.reduce((a, b) => a + b * b, 0),
    });
    if (findChange(buckets, falseAlarmRate)) return round;
  }
  return null;
}

describe('finding a change between buckets of rewards', () => {
  it.each([
    ['thumbs at 50 %', thumb(0.5)],
    ['thumbs at 95 %', thumb(0.95)],
    ['thumbs at 99.5 %', thumb(0.995)],
    ["a judge's scores", score(0.8, 0)],
    ["a judge's scores with rare failures", score(0.8, 0.003)],
    ['scores that are always the same', () => 0.7],
  ])('stays silent on %s', (_, law) => {
    const alarms = Array.from({ length: 20 }, (_, seed) => firstAlarm(seed, () => law, 100));
    expect(alarms.filter((round) => round !== null)).toEqual([]);
  });

  it.each([
    ['thumbs fall from 82 to 50 %', thumb(0.82), thumb(0.5), 30],
    ["a judge's scores fall by 0.1", score(0.8, 0), score(0.7, 0), 12],
    ['failures of a judge rise from 0.3 to 10 %', score(0.8, 0.003), score(0.8, 0.1), 30],
  ])('finds that %s soon after it happened, and when', (_, before, after, roundsMax) => {
    for (let seed = 0; seed < 6; seed++) {
      const found = firstAlarm(seed, (round) => (round < 60 ? before : after), 120);
      expect(found).toBeGreaterThanOrEqual(60);
      expect(found).toBeLessThan(60 + roundsMax);
    }
  });

  it('says where the sequence divides and what each side was', () => {
    const at = (mean: number): RewardBucket => ({ count: 50, sum: 50 * mean, sumSquares: 50 * mean });
    const change = findChange([at(0.9), at(0.9), at(0.2), at(0.2)]);
    expect(change).toMatchObject({ split: 2, before: { count: 100 }, after: { count: 100 } });
    expect(change!.before.mean).toBeCloseTo(0.9, 12);
    expect(change!.after.mean).toBeCloseTo(0.2, 12);
    expect(change!.statistic).toBeGreaterThan(change!.threshold);
  });

  it('has nothing to say of one bucket, of none, and of empty ones', () => {
    const empty = { count: 0, sum: 0, sumSquares: 0 };
    for (const buckets of [[], [{ count: 9, sum: 3, sumSquares: 3 }], [empty, empty], [empty]])
      expect(findChange(buckets)).toBeNull();
  });
});
