import { delayBinEnds, type ExposureCell } from './exposure-ledger.js';

/** What has been seen of decisions by some moment, in the counts that a likelihood needs. */
export interface Watched {
  readonly arrived: number;
  /** Arrivals by the range of their delay, ascending: logarithms of its ends, and how many. */
  readonly delayLogFrom: Float64Array;
  readonly delayLogTo: Float64Array;
  readonly delayCounts: Float64Array;
  /** Decisions without an arrival by age, ascending; close ages share an entry: logarithm, and how many. */
  readonly silentLogAges: Float64Array;
  readonly silentCounts: Float64Array;
}

/** Ages within one entry differ by at most this share. */
const ageShare = 0.2;

function groupAges(ages: { age: number; count: number }[]): { age: number; count: number }[] {
  const groups: { age: number; count: number }[] = [];
  let limit = -1;
  for (const { age, count } of ages.sort((a, b) => a.age - b.age)) {
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

/** All that some cells together show at time `now`. */
export function watchedAt(cells: readonly ExposureCell[], now: number): Watched {
  const byBin = new Map<number, number>();
  const ages: { age: number; count: number }[] = [];
  for (const cell of cells) {
    cell.delayBins.forEach((bin, i) => byBin.set(bin, (byBin.get(bin) ?? 0) + cell.delayCounts[i]));
    cell.silentSince.forEach((at, i) =>
      ages.push({ age: Math.max(0, now - at), count: cell.silentCounts[i] }),
    );
  }
  const delays = [...byBin].sort(([a], [b]) => a - b);
  const silent = groupAges(ages);
  return {
    arrived: cells.reduce((sum, cell) => sum + cell.arrived, 0),
    delayLogFrom: Float64Array.from(delays, ([bin]) => Math.log(delayBinEnds(bin)[0])),
    delayLogTo: Float64Array.from(delays, ([bin]) => Math.log(delayBinEnds(bin)[1])),
    delayCounts: Float64Array.from(delays, ([, count]) => count),
    silentLogAges: Float64Array.from(silent, ({ age }) => Math.log(age)),
    silentCounts: Float64Array.from(silent, ({ count }) => count),
  };
}
