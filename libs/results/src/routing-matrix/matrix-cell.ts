import type { MatrixCell, SideView } from './routing-matrix.view.js';
import { differenceOf, shareOf, withinUnit, type Share } from './share.js';
import type { Side } from './sides.js';
import { addTally, emptyTally, type SideTally } from './side-tally.js';

export type SegmentTally = Record<Side, SideTally>;

/**
 * The matrix of one segment, or of several together. Within a segment chance decides who serves, so each side's success
 * rate, weighed by inverse propensity, is what it would have been on the other side's requests: that rate of the small
 * side is false-hard. False-easy takes a strong arm to do whatever a small one does: then it is the difference of the
 * rates; without that, only the Fréchet bounds of P(small fails and strong succeeds) hold. Several segments are weighed
 * by the requests that the rate speaks of.
 */
export function matrixCell(segments: readonly SegmentTally[]): MatrixCell {
  return {
    small: sideView(segments, 'small'),
    strong: sideView(segments, 'strong'),
    falseEasy: falseEasy(successOf('small', segments, 'small'), successOf('strong', segments, 'small')),
    falseHard: successOf('small', segments, 'strong'),
  };
}

function falseEasy(small: Share | null, strong: Share | null): MatrixCell['falseEasy'] {
  if (!small || !strong) return null;
  const bounds: [number, number] = [
    Math.max(0, strong.rate - small.rate),
    Math.min(1 - small.rate, strong.rate),
  ];
  return { ...withinUnit(differenceOf(strong, small)), bounds };
}

/**
 * How often `side` succeeds, or would, on the requests that were routed to `on`: Hájek's estimate per segment. The
 * interval's effective sample is Kish's per segment, combined as for one common rate. Segments where the two sides
 * were never compared are left out.
 */
function successOf(side: Side, segments: readonly SegmentTally[], on: Side): Share | null {
  const compared = segments.filter((segment) => segment.small.weight > 0 && segment.strong.weight > 0);
  const requests = compared.reduce((sum, segment) => sum + segment[on].decisions, 0);
  let rate = 0;
  let inverseSamples = 0;
  for (const segment of compared) {
    const share = segment[on].decisions / requests;
    rate += (share * segment[side].weightedSuccess) / segment[side].weight;
    inverseSamples += (share * share) / effectiveSamples(segment[side]);
  }
  return inverseSamples > 0 ? shareOf(Math.min(1, rate), 1 / inverseSamples) : null;
}

function effectiveSamples({ weight, weightSq }: SideTally): number {
  return weightSq > 0 ? (weight * weight) / weightSq : 0;
}

function sideView(segments: readonly SegmentTally[], side: Side): SideView {
  const tally = emptyTally();
  for (const segment of segments) addTally(tally, segment[side]);
  const meanCost = ratio(tally.costUsd, tally.costed);
  const plainSuccess = ratio(tally.successes, tally.judged);
  return {
    decisions: tally.decisions,
    judged: tally.judged,
    explored: tally.explored,
    effectiveSamples: effectiveSamples(tally),
    successRate: successOf(side, segments, side),
    repairRate: plainShare(tally.rephrased, tally.decisions),
    escalationRate: side === 'small' ? plainShare(tally.escalated, tally.threaded) : null,
    costUsdPerSuccess: meanCost !== null && plainSuccess ? meanCost / plainSuccess : null,
    costUsdPerSuccessAfterRepair: ratio(tally.episodeCostUsd, tally.episodeSuccesses),
  };
}

function plainShare(part: number, whole: number): Share | null {
  return shareOf(part / whole, whole);
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
