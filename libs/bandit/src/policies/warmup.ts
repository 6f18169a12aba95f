/**
 * Least-served arms first, at random among them, until every arm has been served `perArm` times; null when
 * warm-up is over.
 */
export function warmupWeights(served: readonly number[], perArm: number): number[] | null {
  const least = Math.min(...served);
  if (least >= perArm) return null;
  const count = served.filter((times) => times === least).length;
  return served.map((times) => (times === least ? 1 / count : 0));
}
