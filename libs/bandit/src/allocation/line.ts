/**
 * One mixture component of an arm's score on a line of integration. Outside low..high it has no mass worth
 * counting (low is −∞ where the mass below the line counts); `step(y)` is the width of a panel that starts at y and still resolves it.
 */
export interface LineComponent {
  readonly low: number;
  readonly high: number;
  readonly step: (y: number) => number;
}

/** One arm on a line of integration. */
export interface LineArm {
  readonly components: readonly LineComponent[];
  readonly low: number;
  readonly high: number;
  /** P(score ≤ the score at y). */
  readonly cdf: (y: number) => number;
  /** Density with respect to y at the nodes last prepared. */
  readonly fillDensities: (out: Float64Array) => void;
}

/** A stretch of scores with a coordinate y in which every arm's density is smooth. */
export interface Line {
  readonly arms: readonly LineArm[];
  /** Where to start when every arm has mass below the line. */
  readonly farthest: number;
  /** Sets the nodes for the following `fillDensities` calls and writes their scores. */
  readonly prepare: (nodes: Float64Array, scores: Float64Array) => void;
}

/** Log density below the peak at which a tail is dropped: e^−34 is 2e-15. */
export const negligibleDrop = 34;

/**
 * Panel width from the local curvature and slope of a log density: about three local standard deviations,
 * or twelve e-foldings of a straight tail.
 */
export function resolvingWidth(curvature: number, slope: number): number {
  return 3 / (Math.sqrt(Math.abs(curvature)) + Math.abs(slope) / 4);
}

export const lowest = (components: readonly LineComponent[]) =>
  components.reduce((low, component) => Math.min(low, component.low), Infinity);

export const highest = (components: readonly LineComponent[]) =>
  components.reduce((high, component) => Math.max(high, component.high), -Infinity);
