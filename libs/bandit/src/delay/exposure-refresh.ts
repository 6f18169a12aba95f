import type { Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { ExposureCell } from './exposure-ledger.js';
import { exposedSums, lawsOfArms } from './exposure.js';
import type { WeightedLaw } from './law-belief.js';

/** Laws are weighed anew once this share of the arrivals, the decisions or the time watched is new. */
const lawShare = 0.05;
/** A cell is exposed anew under the laws at hand once this share of its arrivals or of its time watched is new. */
const cellShare = 0.003;

/** What is believed of each arm's delays. */
export type LawsOfArms = readonly (readonly WeightedLaw[])[];

/** Amounts of evidence at some moment. */
type Evidence = readonly number[];

interface KeptCell {
  readonly laws: readonly WeightedLaw[];
  readonly seen: Evidence;
  readonly sums: Sums;
}

interface KeptLaws {
  readonly laws: LawsOfArms;
  readonly seen: Evidence;
}

const grown = (now: Evidence, seen: Evidence, share: number) =>
  now.some((amount, i) => amount > seen[i] * (1 + share));

/**
 * Exposure-corrected sums that keep up with time at two paces. Weighing delay laws is dear and its result moves
 * slowly; what the laws say of a cell is cheap and moves with every arrival, and sums that lag behind cost regret
 * as batching does.
 */
export class ExposureRefresh {
  private kept: KeptLaws | null = null;
  private readonly cells = new WeakMap<ExposureCell, KeptCell>();

  /** `priors`: one per arm. */
  constructor(private readonly priors: readonly Prior[]) {}

  /**
   * Delay laws per arm at `now`, the same object until they are weighed anew. `rows`: every segment's cells, one
   * an arm; `decisions`: how many were made in all of them.
   */
  laws(rows: readonly (readonly ExposureCell[])[], decisions: number, now: number): LawsOfArms {
    let [arrived, firstAt] = [0, now];
    for (const row of rows) {
      for (const cell of row) {
        arrived += cell.arrived;
        firstAt = Math.min(firstAt, cell.firstAt ?? now);
      }
    }
    const seen = [arrived, decisions, now - firstAt];
    if (!this.kept || grown(seen, this.kept.seen, lawShare)) {
      this.kept = { seen, laws: lawsOfArms(rows, this.priors, now) };
    }
    return this.kept.laws;
  }

  /** A row's sums at `now` under `laws`, each cell's from the last time that it had moved enough. */
  row(row: readonly ExposureCell[], laws: LawsOfArms, now: number): Sums[] {
    return row.map((cell, k) => {
      const seen = [cell.arrived, now - (cell.firstAt ?? now)];
      const kept = this.cells.get(cell);
      if (kept?.laws === laws[k] && !grown(seen, kept.seen, cellShare)) return kept.sums;
      const sums = exposedSums(cell, laws[k], this.priors[k], now);
      this.cells.set(cell, { laws: laws[k], seen, sums });
      return sums;
    });
  }
}
