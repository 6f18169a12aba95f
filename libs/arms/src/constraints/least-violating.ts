import type { Exclusion, Severity } from '../feasibility.js';

/** Worst first: one objection of a kind outweighs any number of the kinds after it. */
const KINDS: readonly Severity[] = ['impossible', 'unwanted', 'beyond'];

/**
 * The excluded arms that miss the constraints by least: compared by how much is impossible for them, then by what
 * was unwanted, then by how far limits are missed (shares of the limits, added up). Ties all stay. Empty when every
 * arm is out of service.
 */
export function leastViolating(excluded: readonly Exclusion[]): Exclusion[] {
  const eligible = excluded.filter(({ objections }) =>
    objections.every(({ severity }) => severity !== 'never'),
  );
  let best: Exclusion[] = [];
  for (const exclusion of eligible) {
    const order = best.length === 0 ? -1 : compare(exclusion, best[0]);
    if (order < 0) best = [exclusion];
    else if (order === 0) best.push(exclusion);
  }
  return best;
}

function compare(left: Exclusion, right: Exclusion): number {
  for (const kind of KINDS) {
    const difference = excessOf(left, kind) - excessOf(right, kind);
    if (difference !== 0) return difference;
  }
  return 0;
}

function excessOf({ objections }: Exclusion, kind: Severity): number {
  return objections.reduce((sum, { severity, excess }) => (severity === kind ? sum + excess : sum), 0);
}
