import type { Interval } from '../intervals/interval.js';
import { wilsonInterval } from '../intervals/wilson-interval.js';

/** Share of the decisions for one arm that another arm served in the end. */
export interface Displacement {
  arm: number;
  intended: number;
  displaced: number;
  share: number;
  interval: Interval;
  /** True when the whole interval lies above the tolerated share. */
  excessive: boolean;
}

/**
 * Compares the arm that was drawn with the arm that served, per drawn arm.
 * @param counts counts[i][j] = decisions drawn for arm i and served by arm j
 * @param tolerated share of displaced decisions that is normal (provider errors), 0..1
 * @param confidence of each one-look interval; 0.999 keeps frequent looks quiet
 */
export function servedVersusIntended(
  counts: readonly (readonly number[])[],
  { tolerated = 0.02, confidence = 0.999 } = {},
): Displacement[] {
  return counts.map((row, arm) => {
    const intended = row.reduce((sum, count) => sum + count, 0);
    const displaced = intended - row[arm];
    const interval = wilsonInterval(displaced, intended, confidence);
    const share = intended === 0 ? 0 : displaced / intended;
    return { arm, intended, displaced, share, interval, excessive: interval.low > tolerated };
  });
}
