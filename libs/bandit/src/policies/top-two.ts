/**
 * Top-two Thompson sampling in closed form (Russo 2016, 2020):
 * ψ_i = w_i (β + (1 − β) Σ_{j≠i} w_j / (1 − w_j)), the law of "draw the best; with chance 1 − β redraw until
 * another one is best". `probabilityBest` sums to 1; when one arm holds all of it the second place is shared
 * among the others evenly.
 */
export function topTwoWeights(probabilityBest: readonly number[], beta = 0.5): number[] {
  if (probabilityBest.length === 1) return [1];
  const others = probabilityBest.map((_, i) =>
    probabilityBest.reduce((sum, w, j) => (j === i ? sum : sum + w), 0),
  );
  const leader = others.findIndex((rest) => rest <= 0);
  if (leader >= 0) {
    const share = (1 - beta) / (probabilityBest.length - 1);
    return probabilityBest.map((_, i) => (i === leader ? beta : share));
  }
  const odds = probabilityBest.map((w, i) => w / others[i]);
  return probabilityBest.map((w, i) => {
    const asSecond = odds.reduce((sum, odd, j) => (j === i ? sum : sum + odd), 0);
    return w * (beta + (1 - beta) * asSecond);
  });
}
