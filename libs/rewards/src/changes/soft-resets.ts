import type { AssignmentCell } from '../fold-events.js';

/** A cell's decisions up to a time count `factor` (0..1) times as much. */
export interface SoftReset extends AssignmentCell {
  decidedUpToMs: number;
  factor: number;
}

/** Every reset of an experiment: what a decision weighs is a function of when it was made, never of when it is folded. */
export class SoftResets {
  private readonly byCell = new Map<string, SoftReset[]>();

  constructor(resets: readonly SoftReset[]) {
    for (const reset of resets) {
      const key = keyOf(reset);
      this.byCell.set(key, [...(this.byCell.get(key) ?? []), reset]);
    }
  }

  /** The product of the factors of all resets after the decision; 1 when there was none. */
  weightOf({ createdAtMs, ...cell }: AssignmentCell & { createdAtMs: number }): number {
    const resets = this.byCell.get(keyOf(cell)) ?? [];
    return resets.reduce(
      (weight, { decidedUpToMs, factor }) => (createdAtMs <= decidedUpToMs ? weight * factor : weight),
      1,
    );
  }
}

const keyOf = ({ segment, arm, epoch }: AssignmentCell) => `${segment}|${arm}|${epoch}`;
