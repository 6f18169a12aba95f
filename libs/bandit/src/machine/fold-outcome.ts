import { recordArrival } from '../delay/exposure-ledger.js';
import { emptyMonitor, observeReward, type ChangeFound } from '../drift/change-monitor.js';
import { softReset } from '../drift/soft-reset.js';
import { decayOrigin, forwardWeight, rebaseDecay } from '../evidence/forward-decay.js';
import { addSums, emptySums, scaleSums } from '../evidence/sums.js';
import { segmentMemory, type BanditMemory, type SegmentMemory } from './bandit-memory.js';
import type { Outcome, OutcomePart } from './outcome.js';

/** How outcomes are folded. */
export interface FoldRules {
  readonly armCount: number;
  readonly halfLifeHours: number | null;
  readonly censored: boolean;
  readonly changes: 'reset' | 'watch' | 'ignore';
  readonly falseAlarmRate: number;
  readonly rescale: (reward: number) => number;
}

/** An outcome with its arm and parts already checked. */
export interface PreparedOutcome {
  readonly outcome: Outcome;
  readonly segment: string;
  readonly arm: number;
  readonly parts: readonly OutcomePart[];
}

function decayWeight(memory: BanditMemory, at: number, halfLifeHours: number | null): number {
  if (halfLifeHours === null) return 1;
  memory.latestMs = Math.max(memory.latestMs, at);
  const wanted = decayOrigin(memory.latestMs, halfLifeHours);
  if (wanted !== memory.decayOriginMs) {
    for (const { sums } of memory.segments.values()) {
      sums.forEach((cell, k) => (sums[k] = rebaseDecay(cell, memory.decayOriginMs, wanted, halfLifeHours)));
    }
    memory.decayOriginMs = wanted;
  }
  return forwardWeight(at, wanted, halfLifeHours);
}

/** Shows the monitor one reward. A found change restarts the segment's monitors and, if asked, softens its cells. */
function watch(cells: SegmentMemory, arm: number, reward01: number, rules: FoldRules): ChangeFound | null {
  const step = observeReward(cells.monitors[arm], reward01, rules.falseAlarmRate);
  cells.monitors[arm] = step.state;
  if (!step.change) return null;
  cells.monitors.fill(emptyMonitor());
  if (rules.changes === 'reset') cells.sums.forEach((sums, k) => (cells.sums[k] = softReset(sums)));
  return step.change;
}

function noteArrival(memory: BanditMemory, cells: SegmentMemory, { outcome, arm }: PreparedOutcome): void {
  const delay = outcome.delay ?? Math.max(0, memory.decisions - (outcome.at ?? memory.decisions));
  recordArrival(cells.exposure[arm], outcome.at ?? memory.decisions - delay, delay);
}

/** Folds one prepared outcome; parts already folded under the same id are left out. */
export function foldOutcome(
  memory: BanditMemory,
  prepared: PreparedOutcome,
  rules: FoldRules,
): ChangeFound | null {
  const { outcome, segment, arm } = prepared;
  const cells = segmentMemory(memory, segment, rules.armCount);
  const fresh = prepared.parts.filter((part) => part.once === null || !memory.folded.has(part.once));
  if (fresh.length === 0) return null;
  for (const part of fresh) if (part.once !== null) memory.folded.add(part.once);
  const sums = fresh.reduce((total, part) => addSums(total, part.sums), emptySums());
  const weight = decayWeight(memory, outcome.at ?? memory.latestMs, rules.halfLifeHours);
  cells.sums[arm] = addSums(cells.sums[arm], weight === 1 ? sums : scaleSums(sums, weight));
  memory.evidence += Math.abs(sums.weight);
  memory.spentUsd += sums.costSum;
  if (sums.weight <= 0) return null;
  const reward01 = sums.reward / sums.weight;
  if (rules.censored) {
    if (reward01 > 0) noteArrival(memory, cells, prepared);
    return null;
  }
  return rules.changes === 'ignore' ? null : watch(cells, arm, Math.min(1, reward01), rules);
}
