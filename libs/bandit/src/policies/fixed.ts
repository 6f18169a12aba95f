/** Traffic in proportion to the arms' weights (≥ 0); evenly when all are 0. */
export function fixedWeights(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : weights.map(() => 1 / weights.length);
}
