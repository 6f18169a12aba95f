import type { Sums } from '#bandit';
import type { CellDelta } from './fold-events.js';

export interface PosteriorDifference {
  segment: string;
  arm: number;
  epoch: number;
  field: string;
  stored: number;
  replayed: number;
}

const TOLERANCE = 1e-9;

/** Every number in which two sets of cells differ; a cell that one side lacks counts as zeros. */
export function comparePosteriors(
  stored: readonly CellDelta[],
  replayed: readonly CellDelta[],
): PosteriorDifference[] {
  const storedByCell = byCell(stored);
  const replayedByCell = byCell(replayed);
  return [...new Set([...storedByCell.keys(), ...replayedByCell.keys()])].sort().flatMap((key) => {
    const left = storedByCell.get(key);
    const right = replayedByCell.get(key);
    const { segment, arm, epoch, sums } = (left ?? right)!;
    return Object.keys(sums).flatMap((field) => {
      const a = left?.sums[field as keyof Sums] ?? 0;
      const b = right?.sums[field as keyof Sums] ?? 0;
      const differs = Math.abs(a - b) > TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
      return differs ? [{ segment, arm, epoch, field, stored: a, replayed: b }] : [];
    });
  });
}

function byCell(cells: readonly CellDelta[]): Map<string, CellDelta> {
  return new Map(cells.map((cell) => [`${cell.segment}|${cell.arm}|${cell.epoch}`, cell]));
}
