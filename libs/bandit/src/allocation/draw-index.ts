/**
 * The position drawn from `probabilities` by one uniform in [0, 1): inverse of the running sum. Replaying the
 * logged uniform against the logged probabilities gives the same position. Positions of probability 0 are
 * never returned.
 */
export function drawIndex(probabilities: readonly number[], uniform01: number): number {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < probabilities.length; i++) {
    if (probabilities[i] <= 0) continue;
    sum += probabilities[i];
    last = i;
    if (uniform01 < sum) return i;
  }
  return last;
}
