/** Rewards in 0..1 of one stretch of time. Counts may be fractions where evidence was weighted. */
export interface RewardBucket {
  readonly count: number;
  readonly sum: number;
  readonly sumSquares: number;
}

const xLogX = (x: number) => (x > 0 ? x * Math.log(x) : 0);

/** n·(mean ln mean + (1 − mean) ln(1 − mean)): minus the entropy of n rewards with that sum. */
export function information(count: number, sum: number): number {
  const mean = Math.min(1, Math.max(0, sum / count));
  return count * (xLogX(mean) + xLogX(1 - mean));
}

/** n·(v/b²)·h(bΔ/v) with h(u) = (1 + u) ln(1 + u) − u: what n rewards with mean m0 + Δ say against mean m0. */
function bennett({ count, sum }: RewardBucket, mean: number, variance: number): number {
  const shift = sum / count - mean;
  const reach = shift > 0 ? 1 - mean : mean;
  if (shift === 0 || !(reach > 0)) return 0;
  const u = (reach * Math.abs(shift)) / variance;
  return (count * variance * ((1 + u) * Math.log1p(u) - u)) / reach ** 2;
}

/**
 * Evidence, in nats, that two stretches of rewards have different means: the larger of the Bernoulli likelihood ratio
 * (Besson et al. 2022), which holds for any rewards in 0..1, and of Bennett's exponent (Bennett 1962) with the variance
 * that both stretches have together. The second is far stronger where rewards vary little, as the scores of a judge
 * do, and follows the first where they are zeros and ones; a single outlier raises the variance along with the shift.
 */
export function splitEvidence(before: RewardBucket, after: RewardBucket): number {
  const count = before.count + after.count;
  const sum = before.sum + after.sum;
  const mean = sum / count;
  const spread = (before.sumSquares + after.sumSquares) / count - mean ** 2;
  const variance = Math.max(spread, 1 / count ** 2);
  const ratio =
    information(before.count, before.sum) + information(after.count, after.sum) - information(count, sum);
  return Math.max(ratio, bennett(before, mean, variance) + bennett(after, mean, variance));
}
