/** Probabilities proportional to `exp(score / temperature)`; finite for any finite scores. */
export function softmax(scores: ArrayLike<number>, temperature = 1): number[] {
  let top = -Infinity;
  for (let index = 0; index < scores.length; index++) top = Math.max(top, scores[index]);
  const shares: number[] = [];
  let total = 0;
  for (let index = 0; index < scores.length; index++) {
    const weight = Math.exp((scores[index] - top) / temperature);
    shares.push(weight);
    total += weight;
  }
  for (let index = 0; index < shares.length; index++) shares[index] /= total;
  return shares;
}

/** Position of the largest value; the first one of equals. */
export function argMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index] > values[best]) best = index;
  return best;
}
