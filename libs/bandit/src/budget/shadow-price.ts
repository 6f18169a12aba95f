/** A probability table as a function of the price put on a dollar, and what it spends. */
export interface PricedTable<T> {
  readonly price: number;
  readonly table: T;
}

const maxEvaluations = 60;

/**
 * The smallest price λ ≥ 0 (reward units per US dollar) at which the expected spend is within `limitUsd`. Spend
 * must not grow with the price. The Lagrangian of max Σ p θ subject to Σ p c ≤ limit: with posterior
 * uncertainty the table moves smoothly in λ, so the limit is met exactly and every propensity stays exact.
 * When even a prohibitive price cannot meet the limit (the floor alone costs more) the dearest tried is used.
 */
export function priceForBudget<T>(
  tableAt: (price: number) => T,
  spendOf: (table: T) => number,
  limitUsd: number,
  scale: number,
): PricedTable<T> {
  const at = (price: number) => {
    const table = tableAt(price);
    return { price, table, excess: spendOf(table) - limitUsd };
  };
  let low = at(0);
  if (low.excess <= 0) return low;
  let high = at(scale);
  let evaluations = 2;
  while (high.excess > 0 && evaluations++ < 24) {
    low = high;
    high = at(high.price * 4);
  }
  let [weightLow, weightHigh] = [low.excess, high.excess];
  const tolerance = 1e-4 * limitUsd;
  while (high.excess < -tolerance && evaluations++ < maxEvaluations) {
    const secant = (low.price * weightHigh - high.price * weightLow) / (weightHigh - weightLow);
    const inside = secant > low.price && secant < high.price;
    const middle = at(inside && evaluations % 4 !== 0 ? secant : (low.price + high.price) / 2);
    if (middle.excess > 0) {
      low = middle;
      weightLow = middle.excess;
      weightHigh /= 2;
    } else {
      high = middle;
      weightHigh = middle.excess;
      weightLow /= 2;
    }
    if (high.price - low.price < 1e-12 * high.price) break;
  }
  return high;
}
