import { addOutcome, emptyCell, mergeCells, type Cell } from './cell.js';
import type { ResultFacts } from './result-facts.js';

/** Cells per segment, aligned with the arms' positions. */
export type SegmentCells = Map<string, Cell[]>;

export function cellsOf(facts: ResultFacts, armCount: number): SegmentCells {
  const segments: SegmentCells = new Map();
  const cell = (segment: string, arm: number) => {
    let cells = segments.get(segment);
    if (!cells) segments.set(segment, (cells = Array.from({ length: armCount }, emptyCell)));
    return cells[arm];
  };
  for (const { segment, arm, assignments } of facts.counts) cell(segment, arm).assignments += assignments;
  for (const { segment, arm, open, pending } of facts.pending) {
    cell(segment, arm).open += open;
    cell(segment, arm).pending += pending;
  }
  for (const row of facts.outcomes) addOutcome(cell(row.segment, row.arm), row);
  return segments;
}

/** All segments taken together. */
export function totalCells(segments: SegmentCells, armCount: number): Cell[] {
  const totals = Array.from({ length: armCount }, emptyCell);
  for (const cells of segments.values()) cells.forEach((cell, arm) => mergeCells(totals[arm], cell));
  return totals;
}
