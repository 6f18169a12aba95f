import { gaussLegendreRule } from '../numerics/gauss-legendre.js';
import type { Line, LineArm } from './line.js';

const rule = gaussLegendreRule(12);
const nodeCount = rule.nodes.length;

/** What one line adds: P(arm is best) per arm, and E[max; the max lies on this line]. */
export interface LineIntegral {
  readonly best: Float64Array;
  expectedMax: number;
}

/** End of the panel that starts at y: no wider than any arm present there can bear. */
function panelEnd(y: number, end: number, arms: readonly LineArm[]): number {
  let next = end;
  for (const arm of arms) {
    if (arm.high <= y) continue;
    if (arm.low > y) {
      next = Math.min(next, arm.low);
      continue;
    }
    if (arm.high < next) next = arm.high;
    for (const part of arm.components) {
      if (part.high <= y) continue;
      const from = Math.max(y, part.low);
      if (from < next) next = Math.min(next, from + part.step(from));
    }
  }
  return next > y ? next : end;
}

/** Running distribution functions at the panel's nodes; advances `reached` to the panel's end. */
function accumulate(densities: Float64Array, half: number, reached: number, cdf: Float64Array): number {
  let total = 0;
  for (let i = 0; i < nodeCount; i++) {
    const row = rule.cumulative[i];
    let sum = 0;
    for (let j = 0; j < nodeCount; j++) sum += row[j] * densities[j];
    cdf[i] = Math.min(1, Math.max(0, reached + half * sum));
    total += rule.weights[i] * densities[i];
  }
  return Math.min(1, reached + half * total);
}

/** Adds ∫ f_k Π_{j≠k} F_j over one panel for every k, with products of all others by prefix and suffix. */
function addPanel(
  densities: readonly Float64Array[],
  cdfs: readonly Float64Array[],
  scores: Float64Array,
  half: number,
  into: LineIntegral,
): void {
  const count = densities.length;
  const suffix = new Float64Array(count + 1).fill(1);
  for (let i = 0; i < nodeCount; i++) {
    for (let k = count - 1; k >= 0; k--) suffix[k] = suffix[k + 1] * cdfs[k][i];
    let prefix = half * rule.weights[i];
    let atNode = 0;
    for (let k = 0; k < count; k++) {
      const share = prefix * densities[k][i] * suffix[k + 1];
      into.best[k] += share;
      atNode += share;
      prefix *= cdfs[k][i];
    }
    into.expectedMax += atNode * scores[i];
  }
}

/**
 * Integrates one line by Gauss-Legendre panels of 12 nodes. Distribution functions are running integrals of the
 * densities (exact to the rule's order), started from the exact value where the first panel starts: below that
 * point some arm, and with it every product, is nothing.
 */
export function integrateLine(line: Line): LineIntegral {
  const { arms } = line;
  const into: LineIntegral = { best: new Float64Array(arms.length), expectedMax: 0 };
  const highestLow = Math.max(...arms.map((arm) => arm.low));
  const start = highestLow === -Infinity ? -line.farthest : highestLow;
  if (start === Infinity) return into;
  const end = Math.max(...arms.map((arm) => arm.high));
  const reached = arms.map((arm) => (arm.high <= start ? 1 : arm.low >= start ? 0 : arm.cdf(start)));
  const densities = arms.map(() => new Float64Array(nodeCount));
  const cdfs = arms.map(() => new Float64Array(nodeCount));
  const nodes = new Float64Array(nodeCount);
  const scores = new Float64Array(nodeCount);
  for (let y = start; y < end;) {
    const next = panelEnd(y, end, arms);
    const half = (next - y) / 2;
    for (let i = 0; i < nodeCount; i++) nodes[i] = y + half * (1 + rule.nodes[i]);
    line.prepare(nodes, scores);
    for (let k = 0; k < arms.length; k++) {
      if (arms[k].high <= y) {
        densities[k].fill(0);
        cdfs[k].fill(reached[k]);
      } else {
        arms[k].fillDensities(densities[k]);
        reached[k] = accumulate(densities[k], half, reached[k], cdfs[k]);
      }
    }
    addPanel(densities, cdfs, scores, half, into);
    y = next;
  }
  return into;
}
