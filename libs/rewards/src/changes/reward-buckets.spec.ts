import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#platform';
import { coarsen, RewardBuckets, type BucketRow } from './reward-buckets.js';

const cell = { segment: 'simple:qa', arm: 0, epoch: 0 };
const startMs = 1_760_000_000_000;

function add(buckets: RewardBuckets, atMs: number, delayMs: number, sign: 1 | -1 = 1): void {
  const event = newId(startMs + atMs + delayMs);
  buckets.add({ ...cell, createdAtMs: startMs + atMs }, { reward: 0.5, weight: 1, event }, sign);
}

const weightOf = (rows: readonly BucketRow[]) => rows.reduce((sum, { weight }) => sum + weight, 0);

describe('buckets of rewards', () => {
  it('stand for a second of decisions and a class of delay', () => {
    const buckets = new RewardBuckets();
    for (const [atMs, delayMs] of [
      [0, 100],
      [999, 15_000],
      [1_000, 100],
      [1_000, 15_001],
    ])
      add(buckets, atMs, delayMs);
    expect(buckets.rows().map((row) => [row.startSeconds, row.delayClass, row.weight])).toEqual([
      [startMs / 1000, 0, 2],
      [startMs / 1000 + 1, 0, 1],
      [startMs / 1000 + 1, 1, 1],
    ]);
  });

  it('are left out where what was added is taken back', () => {
    const buckets = new RewardBuckets();
    add(buckets, 0, 100);
    add(buckets, 0, 100, -1);
    expect(buckets.rows()).toEqual([]);
  });

  it('become wider with age: few however long a cell lives, and no reward is lost', () => {
    const year = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ ...cell, delayClass: 0, startSeconds: index * 1_577, widthSeconds: 1 },
      ...{ weight: 1, reward: 0.5, rewardSq: 0.25 },
    }));
    const rows = coarsen(year, 20_000 * 1_577);
    expect(rows.length).toBeLessThan(300);
    expect(weightOf(rows)).toBe(20_000);
    for (const { startSeconds, widthSeconds } of rows) {
      expect(startSeconds % widthSeconds).toBe(0);
      expect(widthSeconds).toBeLessThanOrEqual(Math.max(1, (20_000 * 1_577 - startSeconds) / 16));
    }
  });

  it('hold every reward and stay few, whether they became wider once or on the way', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 1_000_000 }), (starts, looked) => {
        const rows = starts.map((startSeconds) => ({
          ...{ ...cell, delayClass: 0, startSeconds, widthSeconds: 1 },
          ...{ weight: 1, reward: 1, rewardSq: 1 },
        }));
        const early = rows.filter(({ startSeconds }) => startSeconds <= looked);
        const late = rows.filter(({ startSeconds }) => startSeconds > looked);
        const now = 2_000_000;
        const twice = coarsen([...coarsen(early, looked), ...late], now);
        expect(weightOf(twice)).toBe(rows.length);
        expect(twice.length).toBeLessThanOrEqual(coarsen(rows, now).length + 8);
      }),
    );
  });
});
