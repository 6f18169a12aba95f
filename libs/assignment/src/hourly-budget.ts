import { remainingPerRequest } from '#bandit';

const HOUR_MS = 3_600_000;
/** A rate measured over less than a minute is taken as measured over one. */
const SHORTEST_SHARE = 1 / 60;

/** One arm's decisions and reported costs of this hour, and its decisions of the hour before. */
export interface ArmSpend {
  arm: number;
  decisions: number;
  before: number;
  /** How many of this hour's decisions have a cost, and their sum in US dollars. */
  costs: number;
  usd: number;
}

export const startOfHour = (nowMs: number): number => Math.floor(nowMs / HOUR_MS) * HOUR_MS;

/**
 * US dollars that the next request may cost on average for the hour's budget to last; 0 when it is spent. A decision
 * without a reported cost counts with what its arm is expected to cost (`expectedUsd`, by position). The requests
 * still to come are as many as the last sixty minutes had in such a time, the hour before taken as evenly filled.
 */
export function budgetPerRequest(
  hourlyUsd: number,
  spend: readonly ArmSpend[],
  expectedUsd: readonly number[],
  nowMs: number,
): number {
  const total = (of: (row: ArmSpend) => number) => spend.reduce((sum, row) => sum + of(row), 0);
  const spent = total(
    ({ arm, decisions, costs, usd }) => usd + Math.max(0, decisions - costs) * (expectedUsd[arm] ?? 0),
  );
  const gone = (nowMs - startOfHour(nowMs)) / HOUR_MS;
  const [decisions, before] = [total((row) => row.decisions), total((row) => row.before)];
  const perHour = before > 0 ? decisions + before * (1 - gone) : decisions / Math.max(gone, SHORTEST_SHARE);
  return remainingPerRequest(hourlyUsd, spent, perHour * (1 - gone));
}
