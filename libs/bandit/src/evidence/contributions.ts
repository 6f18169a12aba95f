import { emptySums, type Sums } from './sums.js';

/**
 * Grids on which contributions lie. Sums of multiples of 2^-g are exact in float64 while they stay below
 * 2^(53−g): rewards 1.3e8, dollars 8.4e6, squared dollars 3.3e4, squared log latencies 5.4e8.
 */
const rewardGrid = 2 ** 26;
const costGrid = 2 ** 30;
const costSqGrid = 2 ** 38;
const latencyGrid = 2 ** 26;
const latencySqGrid = 2 ** 24;

const onGrid = (value: number, grid: number) => Math.round(value * grid) / grid;

function requireFinite(name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high))
    throw new RangeError(`${name} must be in ${low}..${high}, got ${value}`);
}

/**
 * One reward: `reward01` in 0..1 with 1 best, `weight` in 0..1e6 (1 = a full rating).
 * Throws RangeError outside those ranges.
 */
export function rewardContribution(reward01: number, weight = 1): Sums {
  requireFinite('reward', reward01, 0, 1);
  requireFinite('weight', weight, 0, 1e6);
  return {
    ...emptySums(),
    weight: onGrid(weight, rewardGrid),
    weightSq: onGrid(weight * weight, rewardGrid),
    reward: onGrid(weight * reward01, rewardGrid),
    rewardSq: onGrid(weight * reward01 * reward01, rewardGrid),
  };
}

/** One observed cost in US dollars, 0..1e6. Throws RangeError outside. */
export function costContribution(costUsd: number): Sums {
  requireFinite('cost', costUsd, 0, 1e6);
  return {
    ...emptySums(),
    costCount: 1,
    costSum: onGrid(costUsd, costGrid),
    costSumSq: onGrid(costUsd * costUsd, costSqGrid),
  };
}

/** One observed latency in milliseconds, 0..1e9; below 1 ms counts as 1 ms. Throws RangeError outside. */
export function latencyContribution(latencyMs: number): Sums {
  requireFinite('latency', latencyMs, 0, 1e9);
  const log = Math.log(Math.max(1, latencyMs));
  return {
    ...emptySums(),
    latencyCount: 1,
    latencyLogSum: onGrid(log, latencyGrid),
    latencyLogSumSq: onGrid(log * log, latencySqGrid),
  };
}

/** One call that worked or did not. */
export function successContribution(success: boolean): Sums {
  return { ...emptySums(), successCount: 1, successSum: success ? 1 : 0 };
}
