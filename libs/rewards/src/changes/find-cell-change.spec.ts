import { describe, expect, it } from '@jest/globals';
import { findCellChange } from './find-cell-change.js';
import type { BucketRow } from './reward-buckets.js';

const now = 10_000_000;

/** Ten rewards a second with this mean, so many seconds before now. */
const bucket = (agoSeconds: number, mean: number, delayClass = 0): BucketRow => ({
  ...{ segment: 'simple:qa', arm: 0, epoch: 0, delayClass },
  ...{ startSeconds: now - agoSeconds, widthSeconds: 1 },
  ...{ weight: 10, reward: 10 * mean, rewardSq: 10 * mean },
});
const buckets = (from: number, to: number, mean: number, delayClass = 0) =>
  Array.from({ length: from - to }, (_, index) => bucket(from - index, mean, delayClass));

const look = (rows: readonly BucketRow[], fromSeconds = 0) =>
  findCellChange(rows, fromSeconds * 1000, now * 1000, 1e-4);

describe('looking at a cell', () => {
  it('finds a change and its moment, to a sixteenth of its age', () => {
    const { change } = look([...buckets(200, 100, 0.9), ...buckets(100, 16, 0.3)]);
    expect(change!.before.mean).toBeGreaterThan(0.8);
    expect(Math.abs(now - change!.changedAtMs / 1000 - 100)).toBeLessThan(100 / 16 + 1);
  });

  it('waits until the newest decisions had the time that the others had, and says when to look again', () => {
    const rows = [...buckets(200, 100, 0.9), ...buckets(14, 0, 0.1)];
    expect(look(rows)).toEqual({ change: null, againInSeconds: 1 });
  });

  it('compares only values that came as soon as nine of ten do', () => {
    const rows = [...buckets(400, 200, 0.9), ...buckets(200, 16, 0.9), ...buckets(40, 30, 0, 3)];
    expect(look(rows).change).toBeNull();
  });

  it('watches slow answers by their own delay', () => {
    const slow = [...buckets(6_000, 5_500, 0.9, 3), ...buckets(5_500, 1_500, 0.5, 3)];
    expect(look(slow).change).not.toBeNull();
    const fresh = [...buckets(6_000, 5_500, 0.9, 3), ...buckets(1_100, 900, 0.1, 3)];
    expect(look(fresh)).toEqual({ change: null, againInSeconds: 1_200 / 16 });
  });

  it('does not see what was decided before the last change', () => {
    const rows = [...buckets(200, 100, 0.9), ...buckets(100, 16, 0.3)];
    expect(look(rows, now - 100).change).toBeNull();
  });

  it('has nothing to say without rewards, or when none comes within a quarter of a year', () => {
    expect(look([])).toEqual({ change: null, againInSeconds: null });
    expect(look(buckets(300, 16, 0.5, 10))).toEqual({ change: null, againInSeconds: null });
  });
});
