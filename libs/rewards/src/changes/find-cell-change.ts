import { findChange, type ChangeFound } from '#bandit';
import { coarsen, delayLimitsSeconds, type BucketRow } from './reward-buckets.js';

/** A change in the rewards of one cell. */
export interface CellChange extends ChangeFound {
  /** The likeliest moment of the change, in milliseconds since 1970; as exact as a sixteenth of its age. */
  changedAtMs: number;
}

export interface Look {
  change: CellChange | null;
  /** Seconds after which another look can see more without any new reward; null when all has been seen. */
  againInSeconds: number | null;
}

/** Share of a cell's rewards that come within the delay up to which they are watched. */
const COVERED_SHARE = 0.9;

/** A look is worth while after this part of the delay. */
const LOOKS_PER_DELAY = 16;

/**
 * Looks for a change in the rewards of a cell's decisions made from `fromMs` on.
 *
 * Values that come late may differ from those that come soon: an angry user clicks at once, a default is written when
 * the window closes. The newest decisions would then always look changed. So only values are compared that came within
 * a fixed delay of their decision, the one that covers nine of ten rewards, and only decisions older than that delay:
 * all had the same time to be answered. Pure, and the same for any order in which the rewards came.
 */
export function findCellChange(
  rows: readonly BucketRow[],
  fromMs: number,
  nowMs: number,
  falseAlarmRate: number,
): Look {
  const nowSeconds = Math.floor(nowMs / 1000);
  const since = rows.filter(({ startSeconds }) => startSeconds * 1000 >= fromMs);
  const covered = coveringClass(since);
  const delaySeconds = delayLimitsSeconds[covered];
  if (delaySeconds === undefined) return { change: null, againInSeconds: null };
  const watched = since.filter(({ delayClass }) => delayClass <= covered);
  const endsAt = ({ startSeconds, widthSeconds }: BucketRow) => startSeconds + widthSeconds + delaySeconds;
  const settled = watched.filter((row) => endsAt(row) <= nowSeconds);
  return {
    change: changeIn(settled, nowSeconds, falseAlarmRate),
    againInSeconds:
      settled.length === watched.length ? null : Math.max(1, Math.floor(delaySeconds / LOOKS_PER_DELAY)),
  };
}

function coveringClass(rows: readonly BucketRow[]): number {
  const weights = delayLimitsSeconds.map(() => 0);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (const { delayClass, weight } of rows) if (delayClass < weights.length) weights[delayClass] += weight;
  let covered = 0;
  return weights.findIndex((weight) => (covered += weight) > 0 && covered >= COVERED_SHARE * total);
}

function changeIn(rows: readonly BucketRow[], nowSeconds: number, falseAlarmRate: number): CellChange | null {
  const buckets = coarsen(
    rows.map((row) => ({ ...row, delayClass: 0 })),
    nowSeconds,
  );
  const found = findChange(
    buckets.map(({ weight, reward, rewardSq }) => ({ count: weight, sum: reward, sumSquares: rewardSq })),
    falseAlarmRate,
  );
  if (!found) return null;
  const { split, ...change } = found;
  return { ...change, changedAtMs: buckets[split].startSeconds * 1000 };
}
