import type { Database } from '#persistence';
import { newId } from '#platform';
import { assignmentColumns } from '../../libs/assignment/src/assignment-columns.js';
import type { AssignmentReason } from '../../libs/assignment/src/assignment.js';
import { insertAssignmentsSql } from '../../libs/assignment/src/sql/insert-assignments.sql.js';
import { rewardEventColumns } from '../../libs/rewards/src/reward-event-columns.js';
import { insertRewardEventsSql } from '../../libs/rewards/src/sql/insert-reward-events.sql.js';
import { decisionRecord, ledgerEvent } from './records.js';

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
  lane?: AssignmentReason;
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
  const records = said.map(({ id, atMs, segment = 'simple:qa', arm = 0, lane = 'policy' }) => {
    const [complexity, task] = segment.split(':');
    return decisionRecord({
      ...{ id, experimentId, arm, createdAtMs: atMs },
      segment: { complexity, task, confidence: 1, source: 'caller' },
      reason: lane,
      feasible: [0, 1, 2],
      probabilities: [0.5, 0.25, 0.25],
    });
  });
  await database.query(insertAssignmentsSql, [...assignmentColumns(records), newId()]);
}

/** Writes what was said of decisions to the ledger, as the api does. */
export async function storeRewards(
  database: Database,
  experimentId: string,
  said: readonly Said[],
): Promise<void> {
  const events = said.map(({ id, atMs, delay, quality }) => {
    const saidAtMs = atMs + (delay ?? 5) * 1000;
    const metrics = { quality, costUsd: 0.5, latencyMs: 200, success: true };
    return ledgerEvent({
      id: newId(saidAtMs),
      assignmentId: id,
      experimentId,
      metrics,
      receivedAtMs: saidAtMs,
    });
  });
  await database.query(insertRewardEventsSql, rewardEventColumns(events));
}
