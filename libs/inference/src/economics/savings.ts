import type { Estimate } from '../intervals/interval.js';
import { normalEstimate } from '../intervals/normal-estimate.js';
import { emptyPairMoments, mergePairMoments, type PairMoments } from '../moments/pair-moments.js';
import { ratioEstimate } from '../moments/ratio-estimate.js';

/**
 * Cost of one segment (numerator = USD, denominator = requests, per request or per user / conversation): what the
 * reference arm's own requests cost, and what the requests of the other arms cost.
 */
export interface SavingsSegment {
  reference: PairMoments;
  others: PairMoments;
}

export interface Savings {
  /** USD over the observed traffic; negative when routing cost more than the reference arm would have. */
  total: Estimate;
  /** The same per request. */
  perRequest: Estimate;
  /** Share of the moved requests in segments with enough reference units to price them. */
  coveredShare: number;
}

/**
 * Signed savings against sending everything to one reference arm (the control, or the strongest arm): Σ over segments
 * of (moved requests × the reference's mean cost there) − what they really cost. Comparing inside a segment keeps hard
 * requests from being priced like easy ones.
 *
 * The interval predicts the realised difference: the error of the reference's mean, times the moved requests, plus the
 * spread of the costs that were never incurred (for single requests: variance s²·(m²/n + m) for m moved requests and n
 * of the reference). What was spent is a fact and has no error. Segments with fewer than `minimumReference` reference
 * units are priced from all segments together. `null` when even those are too few.
 */
export function savings(
  segments: readonly SavingsSegment[],
  { confidence = 0.95, minimumReference = 30 } = {},
): Savings | null {
  const least = Math.max(2, minimumReference);
  const pooled = emptyPairMoments();
  for (const { reference } of segments) mergePairMoments(pooled, reference);
  if (pooled.units < least) return null;
  let [saved, variance, moved, covered] = [0, 0, 0, 0];
  for (const { reference, others } of segments) {
    const enough = reference.units >= least;
    const priced = priceMoved(enough ? reference : pooled, others);
    saved += priced.expected - others.numerator;
    variance += priced.variance;
    moved += others.denominator;
    covered += enough ? others.denominator : 0;
  }
  const requests = pooled.denominator + moved;
  return {
    total: normalEstimate(saved, Math.sqrt(variance), confidence),
    perRequest: normalEstimate(saved / requests, Math.sqrt(variance) / requests, confidence),
    coveredShare: moved === 0 ? 1 : covered / moved,
  };
}

/** What the moved requests would have cost; a unit's deviation from the mean is taken to grow with its requests. */
function priceMoved(price: PairMoments, others: PairMoments): { expected: number; variance: number } {
  const { ratio, standardError } = ratioEstimate(price);
  const residual = (standardError * price.denominator) ** 2;
  return {
    expected: others.denominator * ratio,
    variance:
      (others.denominator * standardError) ** 2 +
      (residual * others.denominatorSquares) / price.denominatorSquares,
  };
}
