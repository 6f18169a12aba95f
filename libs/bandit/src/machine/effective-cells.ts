import type { Cells } from '../allocation/experiment-settings.js';
import { delayLawOf, exposedSums, type ExposureCell } from '../delay/exposure-ledger.js';
import type { DelayLaw } from '../delay/delay-law.js';
import { decayedTo } from '../evidence/forward-decay.js';
import type { BanditMemory } from './bandit-memory.js';

/** Delay laws are estimated anew once this share of the arrivals is new. */
const refreshShare = 0.03;

/** Each arm's delay law; an arm without arrivals takes the law of all. */
function delayLaws(memory: BanditMemory, armCount: number, now: number): readonly (DelayLaw | null)[] {
  const rows = [...memory.segments.values()].map((segment) => segment.exposure);
  const arrived = rows.flat().reduce((sum, cell) => sum + cell.arrived, 0);
  if (memory.laws && arrived <= memory.laws.arrived * (1 + refreshShare)) return memory.laws.byArm;
  const ofArm = (k: number): ExposureCell[] => rows.map((row) => row[k]);
  const shared = delayLawOf(rows.flat(), now);
  const byArm = Array.from({ length: armCount }, (_, k) => delayLawOf(ofArm(k), now) ?? shared);
  memory.laws = { arrived, byArm };
  return byArm;
}

function exposedCells(memory: BanditMemory, armCount: number, now: number): Cells {
  const laws = delayLaws(memory, armCount, now);
  return new Map(
    [...memory.segments].map(([segment, { exposure }]) => [
      segment,
      exposure.map((cell, k) => exposedSums(cell, laws[k], now)),
    ]),
  );
}

/** The sums that count at `now`: exposure-corrected under censored feedback, decayed under forgetting. */
export function effectiveCells(
  memory: BanditMemory,
  armCount: number,
  now: number,
  censored: boolean,
  halfLifeHours: number | null,
): Cells {
  if (censored) return exposedCells(memory, armCount, now);
  const plain = [...memory.segments].map(([segment, { sums }]) => [segment, sums] as const);
  if (halfLifeHours === null) return new Map(plain);
  return new Map(
    plain.map(([segment, row]) => [
      segment,
      row.map((sums) => decayedTo(sums, Math.max(now, memory.latestMs), memory.decayOriginMs, halfLifeHours)),
    ]),
  );
}
