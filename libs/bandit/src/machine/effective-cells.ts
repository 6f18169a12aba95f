import type { Cells } from '../allocation/experiment-settings.js';
import { exposedCells } from '../delay/exposure.js';
import { decayedTo } from '../evidence/forward-decay.js';
import type { Sums } from '../evidence/sums.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BanditMemory } from './bandit-memory.js';

/** Cells are exposed anew once this share of the arrivals, the decisions or the time watched is new. */
const refreshShare = 0.03;

/** Stored costs, latencies and successes with exposure-corrected rewards. */
function withRewards(stored: Sums, { weight, weightSq, reward, rewardSq }: Sums): Sums {
  return { ...stored, weight, weightSq, reward, rewardSq };
}

/**
 * Exposure-corrected cells at `now`, kept for a while: they hardly change from one decision to the next. The
 * same object is returned until they are computed anew.
 */
function censoredCells(memory: BanditMemory, priors: readonly Prior[], now: number): Cells {
  const rows = [...memory.segments.values()].flatMap((segment) => segment.exposure);
  const arrived = rows.reduce((sum, cell) => sum + cell.arrived, 0);
  const firstAt = rows.reduce((first, cell) => Math.min(first, cell.firstAt ?? now), now);
  const seen = [arrived, memory.decisions, Math.max(0, now - firstAt)];
  const kept = memory.exposed;
  if (kept && seen.every((amount, i) => amount <= kept.seen[i] * (1 + refreshShare))) return kept.cells;
  const exposure = new Map([...memory.segments].map(([segment, found]) => [segment, found.exposure]));
  const rewards = exposedCells(exposure, priors, now);
  const cells = new Map(
    [...memory.segments].map(([segment, { sums }]) => [
      segment,
      rewards.get(segment)!.map((own, k) => withRewards(sums[k], own)),
    ]),
  );
  memory.exposed = { seen, cells };
  return cells;
}

/** The sums that count at `now`: exposure-corrected under censored feedback, decayed under forgetting. */
export function effectiveCells(
  memory: BanditMemory,
  priors: readonly Prior[],
  now: number,
  censored: boolean,
  halfLifeHours: number | null,
): Cells {
  if (censored) return censoredCells(memory, priors, now);
  const plain = [...memory.segments].map(([segment, { sums }]) => [segment, sums] as const);
  if (halfLifeHours === null) return new Map(plain);
  return new Map(
    plain.map(([segment, row]) => [
      segment,
      row.map((sums) => decayedTo(sums, Math.max(now, memory.latestMs), memory.decayOriginMs, halfLifeHours)),
    ]),
  );
}
