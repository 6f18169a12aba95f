import { delayBinEnds, type ExposureCell } from './exposure-ledger.js';

/** How many successes arrived by some moment, and what is silent since when: all that a rate under a law needs. */
export interface Silent {
  readonly arrived: number;
  /** Decisions without an arrival by age, ascending; close ages share an entry: logarithm, and how many. */
  readonly silentLogAges: Float64Array;
  readonly silentCounts: Float64Array;
}

/** What has been seen of decisions by some moment, in the counts that a likelihood needs. */
export interface Watched extends Silent {
  /** Arrivals by the range of their delay, ascending: logarithms of its ends, and how many. */
  readonly delayLogFrom: Float64Array;
  readonly delayLogTo: Float64Array;
  readonly delayCounts: Float64Array;
}

/** Ages within one entry differ by at most this share. */
const ageShare = 0.2;

interface AgeGroup {
  age: number;
  count: number;
}

/** Silent decisions with their ages, youngest first. */
function silentAges(cells: readonly ExposureCell[], now: number): AgeGroup[] {
  const ages: AgeGroup[] = [];
  for (const { silentSince, silentCounts } of cells) {
    for (let i = silentSince.length - 1; i >= 0; i--) {
      ages.push({ age: Math.max(0, now - silentSince[i]), count: silentCounts[i] });
    }
  }
  return cells.length > 1 ? ages.sort((a, b) => a.age - b.age) : ages;
}

function groupAges(ages: readonly AgeGroup[]): AgeGroup[] {
  const groups: AgeGroup[] = [];
  let limit = -1;
  for (const { age, count } of ages) {
    const group = groups[groups.length - 1];
    if (age <= limit) {
      group.age += ((age - group.age) * count) / (group.count + count);
      group.count += count;
    } else {
      groups.push({ age, count });
      limit = age * (1 + ageShare);
    }
  }
  return groups;
}

/** What some cells together show at time `now`, but for the delays. */
export function silentAt(cells: readonly ExposureCell[], now: number): Silent {
  const silent = groupAges(silentAges(cells, now));
  return {
    arrived: cells.reduce((sum, cell) => sum + cell.arrived, 0),
    silentLogAges: Float64Array.from(silent, ({ age }) => Math.log(age)),
    silentCounts: Float64Array.from(silent, ({ count }) => count),
  };
}

/** All that some cells together show at time `now`. */
export function watchedAt(cells: readonly ExposureCell[], now: number): Watched {
  const byBin = new Map<number, number>();
  for (const cell of cells) {
    cell.delayBins.forEach((bin, i) => byBin.set(bin, (byBin.get(bin) ?? 0) + cell.delayCounts[i]));
  }
  const delays = [...byBin].sort(([a], [b]) => a - b);
  return {
    ...silentAt(cells, now),
    delayLogFrom: Float64Array.from(delays, ([bin]) => Math.log(delayBinEnds(bin)[0])),
    delayLogTo: Float64Array.from(delays, ([bin]) => Math.log(delayBinEnds(bin)[1])),
    delayCounts: Float64Array.from(delays, ([, count]) => count),
  };
}
