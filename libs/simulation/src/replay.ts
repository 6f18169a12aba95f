import { createRng } from '#bandit';
import type { Learner } from './learner.js';

/** One prompt with the outcome of every arm. */
export interface OutcomeRow {
  readonly segment: string;
  /** 0..1 per arm. */
  readonly scores: readonly number[];
  /** US dollars per arm; empty when unknown. */
  readonly costsUsd: readonly number[];
}

/** Quality and cost of a way of choosing, per request. */
export interface Earned {
  readonly quality: number;
  readonly costUsd: number;
}

/** What a policy earned, averaged over orders, with the standard deviation over orders. */
export interface ReplayResult extends Earned {
  readonly qualityDeviation: number;
  readonly costDeviation: number;
  readonly orders: number;
}

/** Fixed points of comparison. */
export interface ReplayYardsticks {
  /** Every arm alone. */
  readonly singles: readonly Earned[];
  readonly bestSingle: Earned;
  readonly bestPerSegment: Earned;
  readonly oracle: Earned;
}

function earnedBy(rows: readonly OutcomeRow[], choose: (row: OutcomeRow) => number): Earned {
  let [quality, cost] = [0, 0];
  for (const row of rows) {
    const arm = choose(row);
    quality += row.scores[arm];
    cost += row.costsUsd[arm] ?? 0;
  }
  return { quality: quality / rows.length, costUsd: cost / rows.length };
}

const argMax = (values: readonly number[]) => values.indexOf(Math.max(...values));

/** Best single arm, best arm per segment (both in hindsight, by quality alone) and best arm per row. */
export function yardsticks(rows: readonly OutcomeRow[]): ReplayYardsticks {
  const arms = rows[0].scores.map((_, k) => k);
  const singles = arms.map((arm) => earnedBy(rows, () => arm));
  const segments = new Map<string, number[]>();
  for (const row of rows) {
    const sums = segments.get(row.segment) ?? arms.map(() => 0);
    segments.set(
      row.segment,
      sums.map((sum, k) => sum + row.scores[k]),
    );
  }
  const favourite = new Map([...segments].map(([segment, sums]) => [segment, argMax(sums)]));
  return {
    singles,
    bestSingle: singles[argMax(singles.map((single) => single.quality))],
    bestPerSegment: earnedBy(rows, (row) => favourite.get(row.segment)!),
    oracle: earnedBy(rows, (row) => argMax(row.scores)),
  };
}

/** Highest quality of any content-blind random mix of single arms that costs no more than `costUsd`. */
export function blindMixQuality(singles: readonly Earned[], costUsd: number): number {
  let best = Math.max(-Infinity, ...singles.filter((s) => s.costUsd <= costUsd).map((s) => s.quality));
  for (const cheap of singles) {
    for (const dear of singles) {
      if (!(cheap.costUsd <= costUsd && dear.costUsd > costUsd)) continue;
      const share = (costUsd - cheap.costUsd) / (dear.costUsd - cheap.costUsd);
      best = Math.max(best, cheap.quality + share * (dear.quality - cheap.quality));
    }
  }
  return best;
}

/**
 * Quality of the content-blind random mix of the cheapest and the best single arm that costs `costUsd`: what a
 * router without any learning could do for the same money. Below the cheapest cost it is the cheapest arm, above the
 * best arm's cost the best arm.
 */
export function cheapestAndBestMixQuality(singles: readonly Earned[], costUsd: number): number {
  const best = singles[argMax(singles.map((single) => single.quality))];
  const cheapest = singles[argMax(singles.map((single) => -single.costUsd))];
  const span = best.costUsd - cheapest.costUsd;
  if (span <= 0) return best.quality;
  const share = Math.min(1, Math.max(0, (costUsd - cheapest.costUsd) / span));
  return cheapest.quality + share * (best.quality - cheapest.quality);
}

function shuffledOrder(count: number, seed: number): Uint32Array {
  const rng = createRng(seed);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(rng.next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Learns online from a cold start over every row once, in `orders` random orders, and averages what it earned. */
export function replay(
  rows: readonly OutcomeRow[],
  learnerFor: (seed: number) => Learner,
  orders: number,
  seed = 1,
): ReplayResult {
  const results = Array.from({ length: orders }, (_, i) => {
    const learner = learnerFor(seed + i);
    const inOrder = Array.from(shuffledOrder(rows.length, (seed + i) * 104729), (at) => rows[at]);
    let round = 0;
    return earnedBy(inOrder, ({ segment, scores, costsUsd }) => {
      const arm = learner.choose(segment, round);
      learner.fold({
        segment,
        arm,
        reward: scores[arm],
        costUsd: costsUsd[arm],
        decidedAt: round,
        arrivedAt: ++round,
      });
      return arm;
    });
  });
  const mean = (value: (earned: Earned) => number) => results.reduce((sum, r) => sum + value(r), 0) / orders;
  const deviation = (value: (earned: Earned) => number, center: number) =>
    Math.sqrt(results.reduce((sum, r) => sum + (value(r) - center) ** 2, 0) / Math.max(1, orders - 1));
  const [quality, costUsd] = [mean((r) => r.quality), mean((r) => r.costUsd)];
  return {
    quality,
    costUsd,
    qualityDeviation: deviation((r) => r.quality, quality),
    costDeviation: deviation((r) => r.costUsd, costUsd),
    orders,
  };
}
