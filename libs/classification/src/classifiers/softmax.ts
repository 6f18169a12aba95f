/** Probabilities proportional to `exp(score / temperature)`; finite for any finite scores. */
export function softmax(scores: ArrayLike<number>, temperature = 1): number[] {
  let top = -Infinity;
  for (let index = 0; index < scores.length; index++) top = Math.max(top, scores[index]);
  const weights = Array.from(scores, (score) => Math.exp((score - top) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Position of the largest value; the first one of equals. */
export function argMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index] > values[best]) best = index;
  return best;
}
