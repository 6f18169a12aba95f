import { emptySums, scaleSums, type Sums } from './sums.js';

/** How much of the past an epoch keeps. */
export interface CarryOver {
  /** Share of the old evidence that still counts, 0..1. */
  readonly discount: number;
  /** At most this many ratings are carried over. */
  readonly ratingsMax: number;
}

/**
 * First sums of a new epoch: the old posterior, discounted, becomes the prior. Because the posterior is prior
 * plus sums, that is the old sums scaled by min(discount, ratingsMax/Σw). Cost and latency scale alike.
 */
export function carryOver(sums: Sums, { discount, ratingsMax }: CarryOver): Sums {
  if (!(discount >= 0 && discount <= 1)) throw new RangeError(`discount must be in 0..1, got ${discount}`);
  if (sums.weight <= 0) return emptySums();
  return scaleSums(sums, Math.min(discount, ratingsMax / sums.weight));
}
