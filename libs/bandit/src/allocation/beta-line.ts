import { incompleteBetaAtLogs } from '../numerics/incomplete-beta.js';
import { logBeta } from '../numerics/log-gamma.js';
import { logSigmoid } from '../numerics/log-sigmoid.js';
import type { BetaShape } from '../posteriors/marginal.js';
import {
  highest,
  lowest,
  negligibleDrop,
  resolvingWidth,
  type Line,
  type LineArm,
  type LineComponent,
} from './line.js';

/** A Beta arm whose score is its mean plus `shift`: it lives on shift..shift + 1. */
export interface ShiftedBeta {
  readonly weights: readonly number[];
  readonly components: readonly BetaShape[];
  readonly shift: number;
}

/**
 * A stretch of scores lower..lower + width seen by one arm, in the coordinate y with
 * score = lower + width·σ(y). Where an end of the stretch is an end of the arm's own support, distances to it
 * are kept as logarithms, so shapes far below 1 lose nothing. With equal shifts there is one stretch and y is
 * the logit of the mean, on which every Beta is log-concave.
 */
interface Stretch {
  /** Distance from the arm's 0 to the lower end, and from the upper end to the arm's 1. */
  readonly before: number;
  readonly after: number;
  readonly width: number;
  readonly logWidth: number;
}

const logFrom = (distance: number, stretch: Stretch, logShare: number) =>
  distance > 0 ? Math.log(distance + stretch.width * Math.exp(logShare)) : stretch.logWidth + logShare;

/** The point on one side of the peak, on the arm's own logit scale, where the log density has dropped to nothing. */
function betaReach({ a, b }: BetaShape, side: -1 | 1): number {
  const height = (z: number) => a * logSigmoid(z) + b * logSigmoid(-z);
  const mode = Math.log(a / b);
  const target = height(mode) - negligibleDrop;
  let z = mode + side * (Math.sqrt((2 * negligibleDrop * (a + b)) / (a * b)) + 1);
  for (let i = 0; i < 60; i++) {
    const slope = a - (a + b) * Math.exp(logSigmoid(z));
    const change = (height(z) - target) / slope;
    z -= change;
    if (Math.abs(change) < 1e-2 * (1 + Math.abs(z - mode))) break;
  }
  return z;
}

/** Coordinates beyond ±40 are the ends of the stretch in double precision unless the arm ends there too. */
const farthest = 40;

/** The density's poles lie at ±iπ on the logit scale: panels keep their distance. */
const polesAllow = (y: number) => 0.6 * Math.hypot(y, Math.PI);

/** y of a point on the arm's own logit scale; ±∞ when it lies beyond the stretch. */
function fromOwnLogit(z: number, stretch: Stretch): number {
  const { before, after, width, logWidth } = stretch;
  if (before === 0 && (z < 0 || after === 0)) {
    if (after === 0) return z;
    const logShare = logSigmoid(z) - logWidth;
    return logShare >= 0 ? Infinity : logShare - Math.log1p(-Math.exp(logShare));
  }
  if (after === 0 && z > 0) {
    const logShare = logSigmoid(-z) - logWidth;
    return logShare >= 0 ? -Infinity : Math.log1p(-Math.exp(logShare)) - logShare;
  }
  const share = (Math.exp(logSigmoid(z)) - before) / width;
  if (share <= 0) return -Infinity;
  return share >= 1 ? Infinity : Math.log(share / (1 - share));
}

/** How far y moves while the share of the stretch below it grows by `growth`. */
function advance(y: number, growth: number): number {
  const below = Math.exp(logSigmoid(y)) + growth;
  const above = Math.exp(logSigmoid(-y)) - growth;
  return above > 0 ? Math.log(below / above) - y : Infinity;
}

function component(shape: BetaShape, stretch: Stretch): LineComponent {
  const total = shape.a + shape.b;
  const own = stretch.before === 0 && stretch.after === 0;
  const step = (y: number) => {
    const [below, above] = [logSigmoid(y), logSigmoid(-y)];
    const logX = own ? below : logFrom(stretch.before, stretch, below);
    const log1mX = own ? above : logFrom(stretch.after, stretch, above);
    const x = Math.exp(logX);
    const width = resolvingWidth(total * x * (1 - x), shape.a - total * x);
    const atSharedEnd = (stretch.before === 0 && y < -3) || (stretch.after === 0 && y > 3);
    if (own || atSharedEnd) return Math.min(width, polesAllow(y));
    return Math.min(advance(y, (width * Math.exp(logX + log1mX)) / stretch.width), polesAllow(y));
  };
  const highEnd = fromOwnLogit(betaReach(shape, 1), stretch);
  return {
    low: fromOwnLogit(betaReach(shape, -1), stretch),
    high: highEnd === Infinity ? farthest : highEnd,
    step,
  };
}

interface NodeLogs {
  /** lnσ(y) and lnσ(−y) at the prepared nodes. */
  below: Float64Array;
  above: Float64Array;
}

function densitiesInto(arm: ShiftedBeta, stretch: Stretch, logs: NodeLogs): (out: Float64Array) => void {
  const logScale = arm.components.map((c, i) => Math.log(arm.weights[i]) - logBeta(c.a, c.b));
  const own = stretch.before === 0 && stretch.after === 0;
  return (out) => {
    for (let i = 0; i < out.length; i++) {
      const [below, above] = [logs.below[i], logs.above[i]];
      const logX = own ? below : logFrom(stretch.before, stretch, below);
      const log1mX = own ? above : logFrom(stretch.after, stretch, above);
      const jacobian = own ? 0 : stretch.logWidth + below + above - logX - log1mX;
      let density = 0;
      for (let c = 0; c < logScale.length; c++) {
        const { a, b } = arm.components[c];
        density += Math.exp(logScale[c] + a * logX + b * log1mX + jacobian);
      }
      out[i] = density;
    }
  };
}

function armOnLine(arm: ShiftedBeta, lower: number, upper: number, logs: NodeLogs): LineArm {
  const width = upper - lower;
  const before = Math.max(0, lower - arm.shift);
  const after = Math.max(0, arm.shift + 1 - upper);
  const stretch = { before, after, width, logWidth: Math.log(width) };
  const components = arm.components.map((shape) => component(shape, stretch));
  const cdf = (y: number) => {
    const logX = logFrom(before, stretch, logSigmoid(y));
    const log1mX = logFrom(after, stretch, logSigmoid(-y));
    return arm.components.reduce(
      (sum, c, i) => sum + arm.weights[i] * incompleteBetaAtLogs(logX, log1mX, c.a, c.b),
      0,
    );
  };
  const fillDensities = densitiesInto(arm, stretch, logs);
  return { components, low: lowest(components), high: highest(components), cdf, fillDensities };
}

function passedArm(): LineArm {
  return {
    components: [],
    low: -Infinity,
    high: -Infinity,
    cdf: () => 1,
    fillDensities: (out) => out.fill(0),
  };
}

function betaStretchLine(arms: readonly ShiftedBeta[], lower: number, upper: number): Line {
  const logs: NodeLogs = { below: new Float64Array(0), above: new Float64Array(0) };
  return {
    arms: arms.map((arm) => (arm.shift + 1 <= lower ? passedArm() : armOnLine(arm, lower, upper, logs))),
    farthest,
    prepare: (nodes, scores) => {
      logs.below = nodes.map(logSigmoid);
      logs.above = nodes.map((y) => logSigmoid(-y));
      for (let i = 0; i < nodes.length; i++) scores[i] = lower + (upper - lower) * Math.exp(logs.below[i]);
    },
  };
}

/**
 * The stretches of scores on which the best of the arms can lie: from the highest arm's 0 upwards, cut where
 * an arm's support ends.
 */
export function betaLines(arms: readonly ShiftedBeta[]): Line[] {
  const start = Math.max(...arms.map((arm) => arm.shift));
  const ends = [...new Set(arms.map((arm) => arm.shift + 1))]
    .filter((end) => end > start)
    .sort((a, b) => a - b);
  return ends.map((end, i) => betaStretchLine(arms, i === 0 ? start : ends[i - 1], end));
}
