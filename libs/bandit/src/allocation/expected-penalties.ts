import { addSums, emptySums, type Sums } from '../evidence/sums.js';
import { costPosterior, expectedLatencySeconds, latencyPosterior } from '../posteriors/cost-and-latency.js';
import type { ArmSettings, Cells } from './experiment-settings.js';

/** How many observations of the segment weigh as much as the arm's average over all segments. */
const backOffStrength = 4;

function armTotal(cells: Cells, arm: number): Sums {
  let total = emptySums();
  for (const row of cells.values()) total = addSums(total, row[arm]);
  return total;
}

/** Overall mean cost of the arm: its list-price prior and everything seen; null when neither exists. */
function overallCost(total: Sums, arm: ArmSettings): number | null {
  if (arm.priorCostUsd !== undefined) return costPosterior(total, arm.priorCostUsd).location;
  return total.costCount > 0 ? total.costSum / total.costCount : null;
}

/**
 * Expected cost of a request in US dollars per arm, in this segment: the arm's overall mean, moved towards the
 * segment's own as it is observed. An arm without price or observation is taken to cost what the others do.
 */
export function expectedCosts(cells: Cells, segment: string, arms: readonly ArmSettings[]): number[] {
  const overall = arms.map((arm, k) => overallCost(armTotal(cells, k), arm));
  const known = overall.filter((cost) => cost !== null);
  const usual = known.length > 0 ? known.reduce((sum, cost) => sum + cost, 0) / known.length : 0;
  return overall.map((cost, k) => {
    const own = cells.get(segment)?.[k] ?? emptySums();
    const seen = Math.max(0, own.costCount);
    return Math.max(0, ((cost ?? usual) * backOffStrength + own.costSum) / (backOffStrength + seen));
  });
}

const usualLatencyMs = 2000;

/** Expected latency of a request in seconds per arm, in this segment, with the same back-off on the log scale. */
export function expectedLatencies(cells: Cells, segment: string, arms: readonly ArmSettings[]): number[] {
  return arms.map((arm, k) => {
    const overall = latencyPosterior(armTotal(cells, k), arm.priorLatencyMs ?? usualLatencyMs);
    const own = cells.get(segment)?.[k] ?? emptySums();
    const location =
      (overall.location * backOffStrength + own.latencyLogSum) /
      (backOffStrength + Math.max(0, own.latencyCount));
    return expectedLatencySeconds({ ...overall, location });
  });
}
