import { normalQuantile } from '#bandit';
import { anytimeMargin, tunedRhoSquared } from '../robust/anytime-margin.js';
import { stoppingThreshold } from '../stopping/stopping-decision.js';

export interface PlanAssumptions {
  /** How much worse than the best every other arm is, in the metric's unit, each above 0; one entry per other arm. */
  gaps: readonly number[];
  /** Standard deviation of one reward; √(p(1 − p)) for a binary metric. */
  deviation: number;
  alpha?: number;
  power?: number;
  /** Chance of naming a wrong winner, for the stopping rule. */
  delta?: number;
}

/** Decisions with a reward, over all arms. */
export interface Plan {
  /** Two-sided test of the smallest gap at one fixed look, equal shares: 2(z_{1−α/2} + z_power)²σ²/Δ² per arm. */
  fixedLook: number;
  /** Any-time interval of the smallest gap, tuned at this size, excludes 0 with the given power; equal shares. */
  anytime: number;
  /** Likelihood-ratio stopping under top-two sampling, half the traffic on the best arm. */
  stopping: number;
}

/** Limit of n = f(n) for a slowly growing f. */
function settle(f: (n: number) => number): number {
  let n = f(1e6);
  for (let i = 0; i < 100; i++) n = f(n);
  return Math.ceil(n);
}

/**
 * How many decisions it takes to find the best arm, by formula (normal approximation, one common deviation).
 *
 * The stopping figure equates the growth of the likelihood ratio per decision with its threshold: with half of the
 * traffic on the best arm and shares w_j on the others that make all ratios grow at one rate C/(2σ²),
 * 1/w_j = Δ_j²/C − 2 and Σ w_j = ½ (Garivier & Kaufmann 2016, section 2.2; β = ½ after Russo 2016), and
 * n = 2σ²·threshold(n)/C. A run may take half or twice as long: `planBySimulation` gives the spread.
 * @throws RangeError without gaps, or when a gap or the deviation is not above 0
 */
export function planByFormula(assumptions: PlanAssumptions): Plan {
  const { gaps, deviation, alpha = 0.05, power = 0.8, delta = 0.1 } = assumptions;
  if (gaps.length === 0 || !gaps.every((gap) => gap > 0) || !(deviation > 0))
    throw new RangeError('gaps and deviation must be above 0, with at least one gap');
  const arms = gaps.length + 1;
  const noise = (deviation / Math.min(...gaps)) ** 2;
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  const rate = topTwoRate(gaps);
  return {
    fixedLook: Math.ceil(arms * 2 * z * z * noise),
    anytime: settle((n) => anytimeDecisions(n, noise, arms, alpha, power)),
    stopping: settle((n) => (2 * deviation ** 2 * stoppingThreshold(n, delta)) / rate),
  };
}

/** C with Σ 1/(Δ_j²/C − 2) = ½, by bisection: the sum grows with C from 0 to infinity. */
function topTwoRate(gaps: readonly number[]): number {
  const share = (rate: number): number => gaps.reduce((sum, gap) => sum + 1 / (gap ** 2 / rate - 2), 0);
  let [low, high] = [0, Math.min(...gaps) ** 2 / 2];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (share(middle) < 0.5) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Solves margin + z_power·se = gap in units of σ, where a difference of two arms has variance 2K per decision. */
function anytimeDecisions(n: number, noise: number, arms: number, alpha: number, power: number): number {
  const variance = 2 * arms;
  const margin = anytimeMargin(n * variance, tunedRhoSquared(n * variance, alpha), alpha);
  const width = margin / Math.sqrt(n) + normalQuantile(power) * Math.sqrt(variance);
  return width * width * noise;
}
