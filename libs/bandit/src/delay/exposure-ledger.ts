import type { Sums } from '../evidence/sums.js';
import { estimateDelayLaw, type Arrival, type DelayLaw } from './delay-law.js';
import { exposedTrials, exposureCorrectedSums } from './exposure.js';

/** What is remembered of one (segment, arm) under censored feedback. Plain JSON. */
export interface ExposureCell {
  /** Decisions so old that their silence is certain. */
  settled: number;
  /** Times of the younger decisions. */
  readonly decidedAt: number[];
  /** Successes that have arrived. */
  arrived: number;
  /** Latest arrivals, oldest first: delay and time of their decision. */
  readonly delays: number[];
  readonly delayDecidedAt: number[];
}

const arrivalsKept = 2000;

export function emptyExposureCell(): ExposureCell {
  return { settled: 0, decidedAt: [], arrived: 0, delays: [], delayDecidedAt: [] };
}

/** Records a success of a decision made at `decidedAt` that arrived `delay` later. */
export function recordArrival(cell: ExposureCell, decidedAt: number, delay: number): void {
  cell.arrived++;
  cell.delays.push(delay);
  cell.delayDecidedAt.push(decidedAt);
  if (cell.delays.length > arrivalsKept) {
    cell.delays.shift();
    cell.delayDecidedAt.shift();
  }
}

/** Delay law of the cells' arrivals at time `now`. */
export function delayLawOf(cells: readonly ExposureCell[], now: number): DelayLaw | null {
  const arrivals: Arrival[] = [];
  for (const cell of cells) {
    cell.delays.forEach((delay, i) =>
      arrivals.push({ delay, age: Math.max(delay, now - cell.delayDecidedAt[i]) }),
    );
  }
  return estimateDelayLaw(arrivals);
}

/** The cell's exposure-corrected sums at `now`; moves decisions whose silence is certain to `settled`. */
export function exposedSums(cell: ExposureCell, law: DelayLaw | null, now: number): Sums {
  if (law) {
    const certain = now - law.delays[law.delays.length - 1] - 12 * law.tailMean;
    let old = 0;
    while (old < cell.decidedAt.length && cell.decidedAt[old] < certain) old++;
    if (old > 64) {
      cell.decidedAt.splice(0, old);
      cell.settled += old;
    }
  }
  const ages = cell.decidedAt.map((at) => Math.max(0, now - at));
  return exposureCorrectedSums(cell.arrived, cell.settled + exposedTrials(ages, law));
}
