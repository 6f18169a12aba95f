import { findRoot } from '../numerics/find-root.js';

/** One event that has arrived: how long after its decision, and how old that decision is now (same unit). */
export interface Arrival {
  readonly delay: number;
  /** At least `delay`. */
  readonly age: number;
}

/** Distribution of delays as a step function: `chances[i]` is P(delay ≤ `delays[i]`), ascending; beyond them an exponential tail. */
export interface DelayLaw {
  readonly delays: readonly number[];
  readonly chances: readonly number[];
  /** Mean of the exponential tail beyond the last delay. */
  readonly tailMean: number;
}

const stepsMax = 64;

/** How many of the ascending values are below x. */
function countBelow(ascending: ArrayLike<number>, x: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Mean of an exponential delay by maximum likelihood from events that could only be seen up to their age: solves
 * Σ delay = Σ (m − age/(e^(age/m) − 1)). Grows without bound when delays fill the ages evenly: then nothing is known.
 */
function truncatedMean(arrivals: readonly Arrival[]): number {
  const total = arrivals.reduce((sum, event) => sum + event.delay, 0);
  const longest = arrivals.reduce((max, event) => Math.max(max, event.age), 1e-9);
  const excess = (logMean: number) => {
    const mean = Math.exp(logMean);
    return (
      arrivals.reduce((sum, { age }) => sum + mean - (age > 0 ? age / Math.expm1(age / mean) : mean), 0) -
      total
    );
  };
  const [low, high] = [Math.log(longest * 1e-6), Math.log(longest * 100)];
  if (excess(high) <= 0) return Math.exp(high);
  return Math.exp(findRoot(excess, low, high, 1e-3, 40));
}

/**
 * Delay law from the events that have arrived so far. Recent decisions can only have shown short delays, so the
 * plain histogram is biased short; the product-limit estimator for right-truncated data (Lynden-Bell 1971)
 * compares each delay only with events whose decision was old enough to show it:
 * F(d) = Π_{u > d} (1 − n_u/(R_u + 1)), R_u = #{delay ≤ u ≤ age}. The + 1 keeps a lone late event from erasing
 * everything before it. Null without arrivals.
 */
export function estimateDelayLaw(arrivals: readonly Arrival[]): DelayLaw | null {
  if (arrivals.length === 0) return null;
  const delays = Float64Array.from(arrivals, (event) => event.delay).sort();
  const ages = Float64Array.from(arrivals, (event) => event.age).sort();
  const steps = Math.min(stepsMax, delays.length);
  const edges = Array.from(
    { length: steps },
    (_, i) => delays[Math.ceil(((i + 1) * delays.length) / steps) - 1],
  );
  const distinct = edges.filter((edge, i) => i === 0 || edge > edges[i - 1]);
  const tailMean = truncatedMean(arrivals);
  const reached = -Math.expm1(-distinct[distinct.length - 1] / tailMean);
  const chances = new Array<number>(distinct.length).fill(reached);
  for (let i = distinct.length - 1; i > 0; i--) {
    const upTo = countBelow(delays, distinct[i] + Number.EPSILON * distinct[i]);
    const within = upTo - countBelow(delays, distinct[i - 1] * (1 + Number.EPSILON));
    const atRisk = Math.max(within, upTo - countBelow(ages, distinct[i - 1]));
    chances[i - 1] = chances[i] * (1 - within / (atRisk + 1));
  }
  return { delays: distinct, chances, tailMean };
}

/** P(an event has arrived by `age`): linear between steps, from 0 at age 0, exponential beyond the longest delay. */
export function chanceBy(law: DelayLaw, age: number): number {
  const { delays, chances } = law;
  const last = delays.length - 1;
  if (age >= delays[last]) return 1 - (1 - chances[last]) * Math.exp((delays[last] - age) / law.tailMean);
  const i = countBelow(delays, age);
  const [x0, y0] = i === 0 ? [0, 0] : [delays[i - 1], chances[i - 1]];
  const width = delays[i] - x0;
  return width > 0 ? y0 + ((chances[i] - y0) * Math.max(0, age - x0)) / width : chances[i];
}
