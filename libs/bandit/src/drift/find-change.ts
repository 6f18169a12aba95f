import { changeThreshold, type ChangeFound } from './change-monitor.js';
import { splitEvidence, type RewardBucket } from './split-evidence.js';

/** A change found between two buckets. */
export interface BucketChange extends ChangeFound {
  /** Index of the first bucket after the change. */
  readonly split: number;
}

const empty: RewardBucket = { count: 0, sum: 0, sumSquares: 0 };

const combined = (a: RewardBucket, b: RewardBucket): RewardBucket => ({
  count: a.count + b.count,
  sum: a.sum + b.sum,
  sumSquares: a.sumSquares + b.sumSquares,
});

const without = (a: RewardBucket, b: RewardBucket): RewardBucket => ({
  count: a.count - b.count,
  sum: a.sum - b.sum,
  sumSquares: a.sumSquares - b.sumSquares,
});

/** What an event says of one side. */
const summary = ({ count, sum }: RewardBucket) => ({ count, mean: sum / count });

/**
 * The likeliest change in a sequence of rewards that is known by buckets of time, oldest first, or null. May be asked
 * again after every reward: without a change it finds one with a chance of about `falseAlarmRate` over the whole
 * sequence (threshold of `changeThreshold`). Nothing is assumed about the buckets' sizes; empty ones are passed over.
 */
export function findChange(buckets: readonly RewardBucket[], falseAlarmRate = 0.01): BucketChange | null {
  const total = buckets.reduce(combined, empty);
  if (!(total.count > 1)) return null;
  const threshold = changeThreshold(total.count, falseAlarmRate);
  let before = empty;
  let best: BucketChange | null = null;
  buckets.slice(0, -1).forEach((bucket, index) => {
    before = combined(before, bucket);
    const after = without(total, before);
    if (!(before.count > 0) || !(after.count > 0)) return;
    const statistic = splitEvidence(before, after);
    if (statistic <= (best?.statistic ?? threshold)) return;
    best = { split: index + 1, before: summary(before), after: summary(after), statistic, threshold };
  });
  return best;
}
