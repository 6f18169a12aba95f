import type { ExperimentSnapshot } from './snapshot.js';

/** The arms marked strong; without any, the feasible arms with the highest prior belief. */
export function strongArms(
  { experiment }: ExperimentSnapshot,
  feasible: readonly number[],
): readonly number[] {
  const marked = feasible.filter((position) => experiment.arms[position].strong);
  if (marked.length > 0) return marked;
  const best = Math.max(...feasible.map((position) => experiment.arms[position].prior.mean));
  return feasible.filter((position) => experiment.arms[position].prior.mean === best);
}

/**
 * Who may answer what `failedArm` did not: the arms marked strong but for it; without any, the other arm that is
 * believed best in this segment. Never empty: an arm without alternative stays.
 */
export function strongerArms(
  snapshot: ExperimentSnapshot,
  segment: string,
  feasible: readonly number[],
  failedArm: number | null,
): readonly number[] {
  const others = feasible.filter((position) => position !== failedArm);
  if (others.length <= 1) return others.length === 1 ? others : feasible;
  const marked = others.filter((position) => snapshot.experiment.arms[position].strong);
  return marked.length > 0 ? marked : [bestArm(snapshot, segment, others)];
}

function bestArm(snapshot: ExperimentSnapshot, segment: string, positions: readonly number[]): number {
  const { arms, feasible } = snapshot.allocation(segment, positions);
  const best = arms.reduce((top, { mean }, index) => (mean > arms[top].mean ? index : top), 0);
  return feasible[best];
}
