import { type CurvePoint, isotonicFit } from './isotonic.js';

/** One graded answer: how complex the prompt looked, who answered, how good it was. */
export interface BoundaryObservation {
  /** `Classification.complexityScore`, 0..3. */
  score: number;
  arm: 'small' | 'strong';
  /** Observed success, 0..1. */
  success: number;
  /** What the answer counts; the inverse of its arm's probability where chance chose the arm. 1 if left out. */
  weight?: number;
}

export interface BoundaryOptions {
  /** Bounds in use: simple | moderate | complex | expert on the complexity score. */
  current: readonly [number, number, number];
  /** How far the strong arm may lead in success before the next level begins, by boundary. */
  gaps?: readonly [number, number, number];
  /** Fewer observations than this of either arm: no proposal. */
  observationsMin?: number;
  /** A boundary moves at most this far in one proposal. */
  shiftMax?: number;
}

/** New bounds with the reason for each; `changed` is false when the data do not support a move. */
export interface BoundaryProposal {
  boundaries: [number, number, number];
  changed: boolean;
  reasons: string[];
  /** Success of both arms by bin of the score: the evidence. */
  evidence: { score: number; small: number; strong: number; observations: number }[];
}

const GAPS = [0.05, 0.15, 0.3] as const;
const OBSERVATIONS_MIN = 200;
const SHIFT_MAX = 0.5;
const BINS = 12;
const NAMES = ['simple | moderate', 'moderate | complex', 'complex | expert'];
const ROUNDING = 1000;
const CHANGE_MIN = 0.01;

/**
 * Proposes where the levels should begin: a level is right when it predicts which models succeed. The lead of
 * the strong arm over the small one is fitted as a non-decreasing curve over the complexity score; a boundary
 * lies where the curve passes the gap that the level tolerates. Observations outside 0..3 or 0..1 are ignored.
 */
export function proposeComplexityBoundaries(
  observations: readonly BoundaryObservation[],
  options: BoundaryOptions,
): BoundaryProposal {
  const { current, gaps = GAPS, observationsMin = OBSERVATIONS_MIN, shiftMax = SHIFT_MAX } = options;
  const usable = observations.filter(isUsable);
  const counts = { small: countOf(usable, 'small'), strong: countOf(usable, 'strong') };
  const evidence = binned(usable);
  if (counts.small < observationsMin || counts.strong < observationsMin) {
    return unchanged(current, evidence, tooFew(counts, observationsMin));
  }
  const lead = leadCurve(evidence);
  if (lead.length < 3) return unchanged(current, evidence, 'too few score bins were answered by both arms');
  const moved = current.map((bound, at) => clampMove(bound, crossing(lead, gaps[at]), shiftMax));
  const boundaries = rising(moved);
  return {
    boundaries,
    changed: boundaries.some((bound, at) => Math.abs(bound - current[at]) >= CHANGE_MIN),
    reasons: boundaries.map((bound, at) => reason(at, current[at], bound, gaps[at], shiftMax)),
    evidence,
  };
}

function isUsable({ score, success, weight = 1 }: BoundaryObservation): boolean {
  return score >= 0 && score <= 3 && success >= 0 && success <= 1 && weight > 0;
}

function countOf(observations: readonly BoundaryObservation[], arm: BoundaryObservation['arm']): number {
  return observations.filter((each) => each.arm === arm).length;
}

function tooFew(counts: { small: number; strong: number }, observationsMin: number): string {
  return `needs ${observationsMin} observations of each arm; has ${counts.small} small and ${counts.strong} strong`;
}

function unchanged(
  current: readonly [number, number, number],
  evidence: BoundaryProposal['evidence'],
  why: string,
): BoundaryProposal {
  return { boundaries: [...current], changed: false, reasons: [why], evidence };
}

/** Equal-width bins of the score that hold observations of both arms. */
function binned(observations: readonly BoundaryObservation[]): BoundaryProposal['evidence'] {
  const bins = Array.from({ length: BINS }, () => ({ score: 0, count: 0, small: [0, 0], strong: [0, 0] }));
  for (const { score, arm, success, weight = 1 } of observations) {
    const bin = bins[Math.min(BINS - 1, Math.floor((score / 3) * BINS))];
    bin.score += score * weight;
    bin[arm][0] += success * weight;
    bin[arm][1] += weight;
    bin.count++;
  }
  return bins
    .filter((bin) => bin.small[1] > 0 && bin.strong[1] > 0)
    .map(({ score, count, small, strong }) => ({
      score: score / (small[1] + strong[1]),
      small: small[0] / small[1],
      strong: strong[0] / strong[1],
      observations: count,
    }));
}

function leadCurve(evidence: BoundaryProposal['evidence']): CurvePoint[] {
  const points = evidence.map((bin) => ({
    x: bin.score,
    y: bin.strong - bin.small,
    weight: bin.observations,
  }));
  const fitted = isotonicFit(points);
  return points.map((point, at) => ({ ...point, y: fitted[at] }));
}

/** Where the curve first passes `gap`, linear between points; 0 or 3 when it always or never does. */
function crossing(curve: readonly CurvePoint[], gap: number): number {
  const after = curve.findIndex((point) => point.y > gap);
  if (after < 0) return 3;
  if (after === 0) return 0;
  const [left, right] = [curve[after - 1], curve[after]];
  return left.x + ((gap - left.y) / (right.y - left.y)) * (right.x - left.x);
}

function clampMove(bound: number, target: number, shiftMax: number): number {
  const moved = Math.min(bound + shiftMax, Math.max(bound - shiftMax, target));
  return Math.round(Math.min(3, Math.max(0, moved)) * ROUNDING) / ROUNDING;
}

function rising(bounds: readonly number[]): [number, number, number] {
  const first = bounds[0];
  const second = Math.max(first, bounds[1]);
  return [first, second, Math.max(second, bounds[2])];
}

function reason(at: number, before: number, after: number, gap: number, shiftMax: number): string {
  const capped =
    Math.abs(Math.abs(after - before) - shiftMax) < 1e-9 ? ', as far as one proposal may move it' : '';
  const lead = `${Math.round(gap * 100)} points`;
  if (Math.abs(after - before) < CHANGE_MIN)
    return `${NAMES[at]} stays at ${before}: the lead passes ${lead} there`;
  return `${NAMES[at]} moves from ${before} to ${after}${capped}: the strong arm's lead passes ${lead} there`;
}
