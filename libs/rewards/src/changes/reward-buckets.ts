import { timeOfId } from '#platform';
import type { AssignmentCell } from '../fold-events.js';

/** Rewards (0..1, 1 best) of one cell whose decisions fell into one stretch of time. */
export interface BucketRow extends AssignmentCell {
  /** How long after the decision the values came: an index into `delayLimitsSeconds`. */
  delayClass: number;
  /** Seconds since 1970, a multiple of the width. */
  startSeconds: number;
  /** A power of two. */
  widthSeconds: number;
  weight: number;
  reward: number;
  rewardSq: number;
}

/** What counts of a decision, and the ledger event that says so. */
export interface CountedReward {
  reward: number;
  weight: number;
  event: string;
}

interface Decision extends AssignmentCell {
  createdAtMs: number;
}

/**
 * Upper ends of the classes of delay. A little over a day, a week, a month and a quarter, so that what is written when
 * an attribution window of that length closes belongs to it.
 */
export const delayLimitsSeconds = [15, 60, 300, 1_200, 4_200, 21_600, 93_600, 648_000, 2_678_400, 7_948_800];

/** A bucket is at most this part of its age wide; newer ones are a second wide. */
const BUCKETS_PER_AGE = 16;

function delayClassOf(delayMs: number): number {
  const found = delayLimitsSeconds.findIndex((limit) => delayMs <= limit * 1000);
  return found < 0 ? delayLimitsSeconds.length : found;
}

/** Sums up rewards by bucket. Additive, so order, split and repetition of the outcomes do not matter. */
export class RewardBuckets {
  private readonly buckets = new Map<string, BucketRow>();

  /** @param widthSeconds a power of two */
  constructor(private readonly widthSeconds = 1) {}

  /** Adds what counts of a decision, or with `sign` −1 takes it back. */
  add(
    { segment, arm, epoch, createdAtMs }: Decision,
    { reward, weight, event }: CountedReward,
    sign: 1 | -1,
  ): void {
    const { widthSeconds } = this;
    const startSeconds = Math.floor(createdAtMs / 1000 / widthSeconds) * widthSeconds;
    const delayClass = delayClassOf(timeOfId(event) - createdAtMs);
    addTo(this.buckets, {
      ...{ segment, arm, epoch, delayClass, startSeconds, widthSeconds },
      weight: sign * weight,
      reward: sign * weight * reward,
      rewardSq: sign * weight * reward * reward,
    });
  }

  /** What is to be added; buckets in which nothing changes are left out. */
  rows(): BucketRow[] {
    return [...this.buckets.values()].filter(
      ({ weight, reward, rewardSq }) => weight !== 0 || reward !== 0 || rewardSq !== 0,
    );
  }
}

/** The same rewards in buckets as wide as their age allows: about 16 for every doubling of the age, oldest first. */
export function coarsen(rows: readonly BucketRow[], nowSeconds: number): BucketRow[] {
  const merged = new Map<string, BucketRow>();
  for (const row of rows) {
    const widthSeconds = Math.max(row.widthSeconds, widthAt(nowSeconds - row.startSeconds));
    const startSeconds = Math.floor(row.startSeconds / widthSeconds) * widthSeconds;
    addTo(merged, { ...row, startSeconds, widthSeconds });
  }
  return [...merged.values()].sort((left, right) => left.startSeconds - right.startSeconds);
}

function widthAt(ageSeconds: number): number {
  const parts = ageSeconds / BUCKETS_PER_AGE;
  return parts < 1 ? 1 : 2 ** Math.floor(Math.log2(parts));
}

function addTo(buckets: Map<string, BucketRow>, row: BucketRow): void {
  const { segment, arm, epoch, delayClass, startSeconds, widthSeconds } = row;
  const key = `${segment}|${arm}|${epoch}|${delayClass}|${startSeconds}|${widthSeconds}`;
  const known = buckets.get(key);
  if (!known) return void buckets.set(key, { ...row });
  known.weight += row.weight;
  known.reward += row.reward;
  known.rewardSq += row.rewardSq;
}
