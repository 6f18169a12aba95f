import type { Database } from '#persistence';
import { newId } from '#platform';
import { insertAssignmentsSql } from '../../libs/assignment/src/sql/insert-assignments.sql.js';
import { insertRewardEventsSql } from '../../libs/rewards/src/sql/insert-reward-events.sql.js';

const MINUTE_MS = 60_000;

/** One decision of the past with what was said of it, and when. */
export interface Said {
  id: string;
  atMs: number;
  segment?: string;
  arm?: number;
  quality: number | null;
  /** Seconds after the decision. */
  delay?: number;
  lane?: string;
}

/** Decisions spread evenly over a stretch of time, from and to so many minutes before `nowMs`. */
export const stretch = (
  nowMs: number,
  from: number,
  to: number,
  count: number,
  more: (index: number) => Partial<Said>,
): Said[] =>
  Array.from({ length: count }, (_, index) => {
    const atMs = Math.round(nowMs - (from + ((to - from) * (index + 0.5)) / count) * MINUTE_MS);
    return { id: newId(atMs), atMs, quality: 0, ...more(index) };
  });

/** Writes decisions as the api does. */
export async function storeDecisions(
  database: Database,
  experimentId: string,
  said: readonly Said[],
): Promise<void> {
  const rows = said.map(({ id, atMs, segment, arm, lane }) => ({
    id,
    experiment_id: experimentId,
    revision: 1,
    segment: segment ?? 'simple:qa',
    segment_source: 'caller',
    confidence: 1,
    arm: arm ?? 0,
    epoch: 0,
    reason: lane ?? 'policy',
    policy: 'thompson',
    propensity: 0.5,
    feasible: [0, 1, 2],
    probabilities: [0.5, 0.25, 0.25],
    draw: 0.1,
    posterior_version: 0,
    posterior_age_ms: 0,
    created_at_ms: atMs,
    window_closes_at_ms: atMs + 86_400_000,
  }));
  await database.query(insertAssignmentsSql, [JSON.stringify(rows), newId()]);
}

/** Writes what was said of decisions to the ledger, as the api does. */
export async function storeRewards(
  database: Database,
  experimentId: string,
  said: readonly Said[],
): Promise<void> {
  const rows = said.map(({ id, atMs, delay, quality }) => {
    const saidAtMs = atMs + (delay ?? 5) * 1000;
    return {
      id: newId(saidAtMs),
      assignment_id: id,
      experiment_id: experimentId,
      metrics: { quality, costUsd: 0.5, latencyMs: 200, success: true },
      weight: 1,
      source: 'user',
      late: false,
      occurred_at_ms: saidAtMs,
      received_at_ms: saidAtMs,
    };
  });
  await database.query(insertRewardEventsSql, [JSON.stringify(rows)]);
}
