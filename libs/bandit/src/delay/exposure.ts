import { rewardContribution } from '../evidence/contributions.js';
import { addSums, emptySums, scaleSums, type Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BetaShape } from '../posteriors/marginal.js';
import { delayBinEnds, type ExposureCell } from './exposure-ledger.js';
import { believeLaws, type WeightedLaw } from './law-belief.js';
import { shapeUnderLaw } from './rate-under-law.js';
import { silentAt, watchedAt } from './watched.js';

interface WeightedShape {
  readonly shape: BetaShape;
  readonly weight: number;
}

/** The Beta with the mean and variance of a mixture of Betas. */
function matchedBeta(parts: readonly WeightedShape[]): BetaShape {
  let [mean, square] = [0, 0];
  for (const { shape, weight } of parts) {
    const total = shape.a + shape.b;
    const own = shape.a / total;
    mean += weight * own;
    square += weight * (own * own + (own * (1 - own)) / (total + 1));
  }
  const total = (mean * (1 - mean)) / Math.max(1e-12, square - mean * mean) - 1;
  return { a: mean * total, b: (1 - mean) * total };
}

/**
 * Sums of a cell under censored feedback (success sends an event, failure sends nothing): as many successes and
 * failures as give, with the prior, the mean and variance of the success rate's posterior mixed over the delay
 * laws believed of its arm. A doubtful law makes them few. Cheap beside weighing the laws.
 */
export function exposedSums(
  cell: ExposureCell,
  laws: readonly WeightedLaw[],
  prior: Prior,
  now: number,
): Sums {
  const silent = silentAt([cell], now);
  if (silent.arrived === 0 && silent.silentCounts.length === 0) return emptySums();
  const parts = laws.map(({ law, weight }) => ({ weight, shape: shapeUnderLaw(silent, law, prior) }));
  const { a, b } = matchedBeta(parts);
  const successes = Math.max(0, a - prior.mean * prior.strength);
  const failures = Math.max(0, b - (1 - prior.mean) * prior.strength);
  return addSums(scaleSums(rewardContribution(1), successes), scaleSums(rewardContribution(0), failures));
}

/** Time since the first decision, at least the longest delay seen: the yardstick of what delays are likely. */
function timeWatched(cells: readonly ExposureCell[], now: number): number {
  return cells.reduce((longest, { firstAt, delayBins }) => {
    const delay = delayBins.length > 0 ? delayBinEnds(delayBins[delayBins.length - 1])[1] : 0;
    return Math.max(longest, now - (firstAt ?? now), delay);
  }, 1e-3);
}

/** Delay laws believed of each arm at time `now` by what all segments (rows of one cell an arm) show together. */
export function lawsOfArms(
  rows: readonly (readonly ExposureCell[])[],
  priors: readonly Prior[],
  now: number,
): WeightedLaw[][] {
  const watched = priors.map((_, k) =>
    watchedAt(
      rows.map((row) => row[k]),
      now,
    ),
  );
  return believeLaws(watched, priors, timeWatched(rows.flat(), now));
}

/** Exposure-corrected sums at time `now` of every segment's cells, one per arm; `priors` one per arm. */
export function exposedCells(
  segments: ReadonlyMap<string, readonly ExposureCell[]>,
  priors: readonly Prior[],
  now: number,
): Map<string, Sums[]> {
  const laws = lawsOfArms([...segments.values()], priors, now);
  return new Map(
    [...segments].map(([segment, row]) => [
      segment,
      row.map((cell, k) => exposedSums(cell, laws[k], priors[k], now)),
    ]),
  );
}
