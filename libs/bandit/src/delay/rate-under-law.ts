import { logBeta } from '../numerics/log-gamma.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BetaShape } from '../posteriors/marginal.js';
import { chanceByLog, type DelayLaw } from './delay-law.js';
import type { Silent, Watched } from './watched.js';

/** Belief about a success rate if one delay law were true, and how well that law explains what was seen. */
export interface RateUnderLaw extends BetaShape {
  /** ln of the probability of everything seen, the rate integrated out. */
  readonly logEvidence: number;
}

interface Silence {
  /** Per entry: the chance that a success would have arrived by now, and the number of decisions. */
  readonly chances: Float64Array;
  readonly counts: Float64Array;
}

/** A Newton step this small on the logit scale leaves an error of about its square. */
const lastStep = 1e-3;
const smallest = 1e-300;
/** A posterior that hardly knows anything still needs shapes above 0. */
const leastTotal = 1e-3;

function logChanceOfDelays(watched: Watched, law: DelayLaw): number {
  let [sum, end, below] = [0, -Infinity, 0];
  const { delayLogFrom, delayLogTo, delayCounts } = watched;
  for (let i = 0; i < delayCounts.length; i++) {
    const from = delayLogFrom[i] === end ? below : chanceByLog(law, delayLogFrom[i]);
    end = delayLogTo[i];
    below = chanceByLog(law, end);
    sum += delayCounts[i] * Math.log(Math.max(smallest, below - from));
  }
  return sum;
}

function silenceUnder({ silentLogAges, silentCounts }: Silent, law: DelayLaw): Silence {
  const chances = new Float64Array(silentLogAges.length);
  for (let j = 0; j < chances.length; j++) {
    chances[j] = Math.min(1 - 1e-12, chanceByLog(law, silentLogAges[j]));
  }
  return { chances, counts: silentCounts };
}

/** Sums over silent decisions of F/(1 − θF) and of its square: minus the first two derivatives of Σ ln(1 − θF). */
function silentSlopes({ chances, counts }: Silence, rate: number): readonly [number, number] {
  let [first, second] = [0, 0];
  for (let j = 0; j < chances.length; j++) {
    const slope = chances[j] / (1 - rate * chances[j]);
    first += counts[j] * slope;
    second += counts[j] * slope * slope;
  }
  return [first, second];
}

function exposedCount({ chances, counts }: Silence): number {
  let sum = 0;
  for (let j = 0; j < chances.length; j++) sum += counts[j] * chances[j];
  return sum;
}

/** Root in (0, 1) of a/θ − b/(1 − θ) − Σ F/(1 − θF), which falls from ∞ to −∞: Newton, kept within a bracket. */
function peak(a: number, b: number, silence: Silence): number {
  let [low, high] = [0, 1];
  let rate = a / (a + b + exposedCount(silence));
  for (let i = 0; i < 60; i++) {
    const rest = 1 - rate;
    const [first, second] = silentSlopes(silence, rate);
    const excess = a / rate - b / rest - first;
    if (excess > 0) low = rate;
    else high = rate;
    const fall = a / (rate * rate) + b / (rest * rest) + second;
    let next = rate + excess / fall;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const moved = Math.abs(next - rate);
    rate = next;
    if (moved < lastStep * rate * (1 - rate)) break;
  }
  return rate;
}

/** The Beta with the peak and the curvature that the posterior has on the logit scale. */
function shapeAtPeak(a0: number, b0: number, silence: Silence): BetaShape {
  const rate = peak(a0, b0, silence);
  const [first, second] = silentSlopes(silence, rate);
  const total = Math.max(leastTotal, a0 + b0 + (1 - 2 * rate) * first + rate * (1 - rate) * second);
  return { a: rate * total, b: (1 - rate) * total };
}

const priorShapes = ({ mean, strength }: Prior) => [mean * strength, (1 - mean) * strength] as const;

/** As `rateUnderLaw`, without the evidence. */
export function shapeUnderLaw(silent: Silent, law: DelayLaw, prior: Prior): BetaShape {
  const [a0, b0] = priorShapes(prior);
  return shapeAtPeak(a0 + silent.arrived, b0, silenceUnder(silent, law));
}

/**
 * Posterior of a success rate θ under a given delay law F, from the full likelihood
 * Π_arrived θ·P(delay bin) · Π_silent (1 − θF(age)) (Chapelle 2014) and a Beta prior, as the Beta with the same
 * peak and curvature on the logit scale: exact when every silent decision has F near 0 or 1, otherwise within a
 * quarter of a standard deviation. The evidence is the
 * likelihood at the peak over that Beta's density there (Laplace with a Beta in place of the normal).
 */
export function rateUnderLaw(watched: Watched, law: DelayLaw, prior: Prior): RateUnderLaw {
  const silence = silenceUnder(watched, law);
  const [a0, b0] = priorShapes(prior);
  const { a, b } = shapeAtPeak(a0 + watched.arrived, b0, silence);
  const rate = a / (a + b);
  let logSilent = 0;
  for (let j = 0; j < silence.chances.length; j++) {
    logSilent += silence.counts[j] * Math.log1p(-rate * silence.chances[j]);
  }
  const logPeak = (a0 + watched.arrived - a) * Math.log(rate) + (b0 - b) * Math.log1p(-rate) + logSilent;
  return { a, b, logEvidence: logChanceOfDelays(watched, law) + logPeak + logBeta(a, b) };
}
