import { normalQuantile } from '../numerics/normal-distribution.js';
import { anytimeMargin, tunedRhoSquared } from '../robust/anytime-margin.js';
import { stoppingThreshold } from '../stopping/stopping-decision.js';

export interface PlanAssumptions {
  /** Smallest difference worth finding, in the metric's unit, above 0. */
  effect: number;
  /** Standard deviation of one reward; √(p(1 − p)) for a binary metric. */
  deviation: number;
  /** Number of arms, 2 or more; all others are assumed to be `effect` worse than the best. */
  arms: number;
  alpha?: number;
  power?: number;
  /** Chance of naming a wrong winner, for the stopping rule. */
  delta?: number;
}

/** Decisions with a reward, over all arms. */
export interface Plan {
  /** Two-sided test at one fixed look, equal shares: 2(z_{1−α/2} + z_power)²σ²/Δ² per arm. */
  fixedLook: number;
  /** Any-time interval, tuned at this size, excludes 0 with the given power; equal shares. */
  anytime: number;
  /** Likelihood-ratio stopping with half the traffic on the best arm (top-two): T = 2σ²·threshold·(1/½ + 2(K−1))/Δ². */
  stopping: number;
}

/** Smallest n with f(n) ≤ n for a slowly growing f, by fixed-point iteration from above. */
function settle(f: (n: number) => number): number {
  let n = f(1e6);
  for (let i = 0; i < 50; i++) n = f(n);
  return Math.ceil(n);
}

/**
 * How many decisions it takes to find an effect, by formula (normal approximation). The stopping figure equates the
 * GLR's growth Δ²/(2σ²(1/w_1 + 1/w_j)) per decision with its threshold (Garivier & Kaufmann 2016; β = ½ after Russo
 * 2016); a run may take half or twice as long. Use `planBySimulation` for the spread and for unequal arms.
 */
export function planByFormula(assumptions: PlanAssumptions): Plan {
  const { effect, deviation, arms, alpha = 0.05, power = 0.8, delta = 0.1 } = assumptions;
  const noise = (deviation / effect) ** 2;
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  const scale = 2 + 2 * (arms - 1);
  return {
    fixedLook: Math.ceil(arms * 2 * z * z * noise),
    anytime: settle((n) => anytimeDecisions(n, noise, arms, alpha, power)),
    stopping: settle((n) => 2 * noise * scale * stoppingThreshold(n, delta)),
  };
}

/** Solves margin + z_power·se = effect in units of σ, where a difference of two arms has variance 2K per decision. */
function anytimeDecisions(n: number, noise: number, arms: number, alpha: number, power: number): number {
  const variance = 2 * arms;
  const margin = anytimeMargin(n * variance, tunedRhoSquared(n * variance, alpha), alpha);
  const width = margin / Math.sqrt(n) + normalQuantile(power) * Math.sqrt(variance);
  return width * width * noise;
}
