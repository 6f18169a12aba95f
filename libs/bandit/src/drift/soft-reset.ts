import { scaleSums, type Sums } from '../evidence/sums.js';

/** Evidence kept by a soft reset, in ratings. */
export const softResetRatings = 30;

/** Scales a cell to at most `ratings` effective ratings: its mean stays as a hint, its certainty goes. */
export function softReset(sums: Sums, ratings = softResetRatings): Sums {
  return sums.weight > ratings ? scaleSums(sums, ratings / sums.weight) : sums;
}
