import { floatArray, plainArray, textArray, uuidArray } from '#persistence';
import type { LedgerEvent } from './fold-events.js';

/** A ledger row on its way in. */
export interface NewLedgerEvent extends LedgerEvent {
  experimentId: string;
  eventId: string | null;
  comment: string | null;
  receivedAtMs: number;
}

/** Ledger rows as the parameters of `insert-reward-events` and `insert-identified-events`, one array a column. */
export function rewardEventColumns(events: readonly NewLedgerEvent[]): unknown[] {
  return [
    uuidArray(events.map(({ id }) => id)),
    uuidArray(events.map(({ assignmentId }) => assignmentId)),
    uuidArray(events.map(({ experimentId }) => experimentId)),
    textArray(events.map(({ metrics }) => JSON.stringify(metrics))),
    floatArray(events.map(({ weight }) => weight)),
    textArray(events.map(({ source }) => source)),
    plainArray(events.map(({ late }) => (late ? 't' : 'f'))),
    textArray(events.map(({ eventId }) => eventId)),
    textArray(events.map(({ comment }) => comment)),
    floatArray(events.map(({ occurredAtMs }) => occurredAtMs)),
    floatArray(events.map(({ receivedAtMs }) => receivedAtMs)),
  ];
}
