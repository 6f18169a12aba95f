import { changeThreshold } from '#bandit';
import { emptyMoments, mergeMoments, meanOf, varianceOf, type Moments } from '#inference';
import type { OutcomeRow } from './result-facts.js';

/** Chance of calling drift in an experiment without any, shared by its cells. */
const FALSE_ALARM = 0.001;
const REWARDS_MIN = 30;

/**
 * Positions of the arms whose rewards changed in some segment: a likelihood ratio of two means against one at every
 * boundary between blocks of decision time, with the threshold of the change monitor.
 */
export function findDrift(rows: readonly OutcomeRow[]): number[] {
  const cells = new Map<string, OutcomeRow[]>();
  for (const row of rows)
    if (row.lane === 'policy' && row.rewards > 0) {
      const key = `${row.segment}|${row.arm}`;
      cells.set(key, [...(cells.get(key) ?? []), row]);
    }
  const alarms = [...cells.values()].filter((cell) => hasChanged(cell, FALSE_ALARM / cells.size));
  return [...new Set(alarms.map(([{ arm }]) => arm))].sort((left, right) => left - right);
}

function hasChanged(cell: readonly OutcomeRow[], falseAlarm: number): boolean {
  const blocks = [...cell].sort((left, right) => left.block - right.block).map(toMoments);
  const all = sumOf(blocks);
  return blocks.slice(1).some((_, index) => {
    const before = sumOf(blocks.slice(0, index + 1));
    const after = sumOf(blocks.slice(index + 1));
    if (Math.min(before.count, after.count) < REWARDS_MIN) return false;
    return changeEvidence(before, after) > changeThreshold(all.count, falseAlarm);
  });
}

/** In nats; normal with the variances that the two sides have, at least that of a single count. */
function changeEvidence(before: Moments, after: Moments): number {
  const variance = (side: Moments) => Math.max(varianceOf(side), 1 / side.count ** 2) / side.count;
  return (meanOf(before) - meanOf(after)) ** 2 / (2 * (variance(before) + variance(after)));
}

const toMoments = ({ rewards, rewardSum, rewardSq }: OutcomeRow): Moments => ({
  count: rewards,
  sum: rewardSum,
  sumSquares: rewardSq,
});

function sumOf(all: readonly Moments[]): Moments {
  const total = emptyMoments();
  for (const moments of all) mergeMoments(total, moments);
  return total;
}
