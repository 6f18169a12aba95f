import { plainArray, textArray } from '#persistence';
import type { LedgerEvent } from './fold-events.js';

/** A ledger row on its way in. */
export interface NewLedgerEvent extends LedgerEvent {
  experimentId: string;
  eventId: string | null;
  comment: string | null;
  receivedAtMs: number;
}

/** Ledger rows as the parameters of `insert-reward-events`, one array a column. */
export function rewardEventColumns(events: readonly NewLedgerEvent[]): unknown[] {
  return [
    plainArray(events.map(({ id }) => id)),
    plainArray(events.map(({ assignmentId }) => assignmentId)),
    plainArray(events.map(({ experimentId }) => experimentId)),
    textArray(events.map(({ metrics }) => JSON.stringify(metrics))),
    plainArray(events.map(({ weight }) => weight)),
    textArray(events.map(({ source }) => source)),
    plainArray(events.map(({ late }) => (late ? 't' : 'f'))),
    textArray(events.map(({ eventId }) => eventId)),
    textArray(events.map(({ comment }) => comment)),
    plainArray(events.map(({ occurredAtMs }) => occurredAtMs)),
    plainArray(events.map(({ receivedAtMs }) => receivedAtMs)),
  ];
}
