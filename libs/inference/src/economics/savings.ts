import type { Estimate } from '../intervals/interval.js';
import { meanOf, varianceOf, type Moments } from '../moments/moments.js';
import { normalQuantile } from '#bandit';

/** Cost of one segment: what the reference arm's own requests cost, and what the requests of the other arms cost. */
export interface SavingsSegment {
  reference: Moments;
  others: Moments;
}

export interface Savings {
  /** USD over the observed traffic; negative when routing cost more than the reference arm would have. */
  total: Estimate;
  /** The same per request. */
  perRequest: Estimate;
  /** Share of the moved requests in segments with enough reference requests to price them. */
  coveredShare: number;
}

/**
 * Signed savings against sending everything to one reference arm (the control, or the strongest arm): Σ over segments
 * of (moved requests × the reference's mean cost there) − what they really cost. Comparing inside a segment keeps hard
 * requests from being priced like easy ones.
 *
 * The interval predicts the realised difference: variance Σ s²·(m²/n + m) for m moved requests and n reference requests
 * with cost variance s². What was spent is a fact and has none. Segments with fewer than `minimumReference` reference
 * requests are priced from all segments together. `null` when even those are too few.
 */
export function savings(
  segments: readonly SavingsSegment[],
  { confidence = 0.95, minimumReference = 30 } = {},
): Savings | null {
  const pooled = { count: 0, sum: 0, sumSquares: 0 };
  for (const { reference } of segments) {
    pooled.count += reference.count;
    pooled.sum += reference.sum;
    pooled.sumSquares += reference.sumSquares;
  }
  if (pooled.count < Math.max(2, minimumReference)) return null;
  let [saved, variance, moved, covered] = [0, 0, 0, 0];
  for (const { reference, others } of segments) {
    const enough = reference.count >= Math.max(2, minimumReference);
    const price = enough ? reference : pooled;
    saved += others.count * meanOf(price) - others.sum;
    variance += varianceOf(price) * (others.count ** 2 / price.count + others.count);
    moved += others.count;
    covered += enough ? others.count : 0;
  }
  const requests = pooled.count + moved;
  return {
    total: scaled(saved, Math.sqrt(variance), confidence, 1),
    perRequest: scaled(saved, Math.sqrt(variance), confidence, 1 / requests),
    coveredShare: moved === 0 ? 1 : covered / moved,
  };
}

function scaled(value: number, error: number, confidence: number, factor: number): Estimate {
  const [estimate, standardError] = [value * factor, error * factor];
  const margin = normalQuantile(0.5 + confidence / 2) * standardError;
  return { estimate, standardError, interval: { low: estimate - margin, high: estimate + margin } };
}
