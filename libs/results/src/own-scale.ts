import type { Objective } from '#experiments';
import type { Interval } from '#inference';
import { ownMean } from '#rewards';

export { ownMean };

type Pair = [number, number];
const ordered = (a: number, b: number): Pair => (a <= b ? [a, b] : [b, a]);
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** An interval of a mean on the objective's own scale, cut to its range. */
export function ownInterval(low: number, high: number, objective: Objective): Pair {
  return ordered(ownMean(clamp(low, 0, 1), objective), ownMean(clamp(high, 0, 1), objective));
}

/** A difference of rewards as a difference on the objective's own scale. */
export function ownDifference(difference: number, { min, max, direction }: Objective): number {
  return difference * (max - min) * (direction === 'increase' ? 1 : -1);
}

/** No difference can be larger than the range. */
export function ownDifferenceInterval({ low, high }: Interval, objective: Objective): Pair {
  return ordered(ownDifference(clamp(low, -1, 1), objective), ownDifference(clamp(high, -1, 1), objective));
}

export const toPair = ({ low, high }: Interval): Pair => [low, high];
