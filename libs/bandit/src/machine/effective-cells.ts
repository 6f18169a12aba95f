import type { Cells } from '../allocation/experiment-settings.js';
import { ExposureRefresh } from '../delay/exposure-refresh.js';
import { decayedTo } from '../evidence/forward-decay.js';
import type { Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BanditMemory, SegmentMemory } from './bandit-memory.js';

/** Stored costs, latencies and successes with exposure-corrected rewards. */
function withRewards(stored: Sums, { weight, weightSq, reward, rewardSq }: Sums): Sums {
  return { ...stored, weight, weightSq, reward, rewardSq };
}

/**
 * Exposure-corrected cells at `now`. The same object is returned until delay laws are weighed anew; until then
 * only the row of `segment` keeps up with time, in place: other rows merely lend to it.
 */
function censoredCells(memory: BanditMemory, priors: readonly Prior[], now: number, segment: string): Cells {
  const exposed = (memory.exposed ??= { refresh: new ExposureRefresh(priors), laws: null, cells: new Map() });
  const found = [...memory.segments];
  const rows = found.map(([, { exposure }]) => exposure);
  const laws = exposed.refresh.laws(rows, memory.decisions, now);
  const rowOf = ({ exposure, sums }: SegmentMemory) =>
    exposed.refresh.row(exposure, laws, now).map((own, k) => withRewards(sums[k], own));
  if (laws !== exposed.laws) {
    exposed.laws = laws;
    exposed.cells = new Map(found.map(([name, own]) => [name, rowOf(own)]));
  } else {
    const row = exposed.cells.get(segment) ?? [];
    row.splice(0, row.length, ...rowOf(memory.segments.get(segment)!));
    exposed.cells.set(segment, row);
  }
  return exposed.cells;
}

/** The sums that count for `segment` at `now`: exposure-corrected under censored feedback, decayed under forgetting. */
export function effectiveCells(
  memory: BanditMemory,
  priors: readonly Prior[],
  now: number,
  censored: boolean,
  halfLifeHours: number | null,
  segment: string,
): Cells {
  if (censored) return censoredCells(memory, priors, now, segment);
  const plain = [...memory.segments].map(([segment, { sums }]) => [segment, sums] as const);
  if (halfLifeHours === null) return new Map(plain);
  return new Map(
    plain.map(([segment, row]) => [
      segment,
      row.map((sums) => decayedTo(sums, Math.max(now, memory.latestMs), memory.decayOriginMs, halfLifeHours)),
    ]),
  );
}
