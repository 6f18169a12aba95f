/**
 * What may be spent on the next request on average: (budget − spent) / (requests still expected), never below 0
 * (pacing of bandits with knapsacks).
 */
export function remainingPerRequest(budgetUsd: number, spentUsd: number, requestsLeft: number): number {
  return Math.max(0, budgetUsd - spentUsd) / Math.max(1, requestsLeft);
}
