import type { AssignmentRecord } from '../../libs/assignment/src/assignment.js';
import type { NewLedgerEvent } from '../../libs/rewards/src/reward-event-columns.js';

/** A decision by a policy among two arms, changed as told. */
export const decisionRecord = (
  change: Pick<AssignmentRecord, 'id' | 'experimentId' | 'createdAtMs'> & Partial<AssignmentRecord>,
): AssignmentRecord => ({
  revision: 1,
  segment: { complexity: 'simple', task: 'qa', confidence: 1, source: 'caller' },
  arm: 0,
  epoch: 0,
  reason: 'policy',
  policy: 'thompson',
  propensity: 0.5,
  feasible: [0, 1],
  probabilities: [0.5, 0.5],
  draw: 0.1,
  posteriorVersion: 0,
  posteriorAgeMs: 0,
  unitId: null,
  conversationId: null,
  metadata: null,
  windowClosesAtMs: change.createdAtMs + 86_400_000,
  ...change,
});

/** An event of the ledger from a user, changed as told. */
export const ledgerEvent = (
  change: Pick<NewLedgerEvent, 'id' | 'assignmentId' | 'experimentId' | 'metrics' | 'receivedAtMs'>,
): NewLedgerEvent => ({
  weight: 1,
  source: 'user',
  late: false,
  eventId: null,
  comment: null,
  occurredAtMs: change.receivedAtMs,
  ...change,
});
