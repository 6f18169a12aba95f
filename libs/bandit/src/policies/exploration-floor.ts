/**
 * Additive floor p = f + (1 − K·f)·w: every arm keeps at least f and the sum stays 1. Clipping and
 * renormalising would put arms back below the floor. `floor` is capped at 1/K.
 */
export function withFloor(weights: readonly number[], floor: number): number[] {
  const count = weights.length;
  const capped = Math.min(Math.max(0, floor), 1 / count);
  const rest = Math.max(0, 1 - count * capped);
  return weights.map((weight) => capped + rest * weight);
}
