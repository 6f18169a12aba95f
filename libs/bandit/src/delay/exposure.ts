import { rewardContribution } from '../evidence/contributions.js';
import { addSums, emptySums, scaleSums, type Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BetaShape } from '../posteriors/marginal.js';
import { delayBinEnds, type ExposureCell } from './exposure-ledger.js';
import { believeLaws, type WeightedLaw } from './law-belief.js';
import { rateUnderLaw } from './rate-under-law.js';
import { watchedAt, type Watched } from './watched.js';

/** The Beta with the mean and variance of a mixture of Betas. */
function matchedBeta(parts: readonly Pick<WeightedLaw, 'rate' | 'weight'>[]): BetaShape {
  let [mean, square] = [0, 0];
  for (const { rate, weight } of parts) {
    const total = rate.a + rate.b;
    const own = rate.a / total;
    mean += weight * own;
    square += weight * (own * own + (own * (1 - own)) / (total + 1));
  }
  const total = (mean * (1 - mean)) / Math.max(1e-12, square - mean * mean) - 1;
  return { a: mean * total, b: (1 - mean) * total };
}

/**
 * Sums of a cell under censored feedback (success sends an event, failure sends nothing): as many successes and
 * failures as give, with the prior, the mean and variance of the success rate's posterior mixed over delay laws.
 * A doubtful law makes them few.
 */
function exposedSums(laws: readonly Pick<WeightedLaw, 'rate' | 'weight'>[], prior: Prior): Sums {
  const { a, b } = matchedBeta(laws);
  const successes = Math.max(0, a - prior.mean * prior.strength);
  const failures = Math.max(0, b - (1 - prior.mean) * prior.strength);
  return addSums(scaleSums(rewardContribution(1), successes), scaleSums(rewardContribution(0), failures));
}

/** One cell's sums under the laws believed of its arm. */
function cellSums(watched: Watched, laws: readonly WeightedLaw[], prior: Prior): Sums {
  if (watched.arrived === 0 && watched.silentCounts.length === 0) return emptySums();
  const parts = laws.map(({ law, weight }) => ({ weight, rate: rateUnderLaw(watched, law, prior) }));
  return exposedSums(parts, prior);
}

/** Time since the first decision, at least the longest delay seen: the yardstick of what delays are likely. */
function timeWatched(cells: readonly ExposureCell[], now: number): number {
  return cells.reduce((longest, { firstAt, delayBins }) => {
    const delay = delayBins.length > 0 ? delayBinEnds(delayBins[delayBins.length - 1])[1] : 0;
    return Math.max(longest, now - (firstAt ?? now), delay);
  }, 1e-3);
}

/** Exposure-corrected sums at time `now` of every segment's cells, one per arm; `priors` one per arm. */
export function exposedCells(
  segments: ReadonlyMap<string, readonly ExposureCell[]>,
  priors: readonly Prior[],
  now: number,
): Map<string, Sums[]> {
  const rows = [...segments.values()];
  const watched = priors.map((_, k) =>
    watchedAt(
      rows.map((row) => row[k]),
      now,
    ),
  );
  const laws = believeLaws(watched, priors, timeWatched(rows.flat(), now));
  if (rows.length === 1) {
    return new Map(
      [...segments].map(([segment]) => [segment, laws.map((own, k) => exposedSums(own, priors[k]))]),
    );
  }
  return new Map(
    [...segments].map(([segment, row]) => [
      segment,
      row.map((cell, k) => cellSums(watchedAt([cell], now), laws[k], priors[k])),
    ]),
  );
}
