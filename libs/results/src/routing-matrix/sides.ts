import type { Arm } from '#experiments';

export type Side = 'small' | 'strong';

/** Which arms count as the small route and which as the strong one. */
export interface Sides {
  /** What told them apart. */
  by: 'strongFlag' | 'cost';
  /** Aligned with the arms' positions. */
  ofArm: Side[];
}

/**
 * Strong are the arms marked so; where the marks do not tell arms apart, the one that costs most a request. Null when
 * neither does. `costs` in US dollars, aligned with the arms' positions, null where not known.
 */
export function sidesOf(arms: readonly Arm[], costs: readonly (number | null)[]): Sides | null {
  const marked = arms.filter(({ strong }) => strong).length;
  if (marked > 0 && marked < arms.length)
    return { by: 'strongFlag', ofArm: arms.map(({ strong }) => (strong ? 'strong' : 'small')) };
  const known = costs.filter((cost) => cost !== null);
  const dearest = Math.max(...known);
  if (known.length < arms.length || known.every((cost) => cost === dearest)) return null;
  return { by: 'cost', ofArm: costs.map((cost) => (cost === dearest ? 'strong' : 'small')) };
}
