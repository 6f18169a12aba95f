import type { ExposureCell } from '../delay/exposure-ledger.js';
import type { Sums } from '../evidence/sums.js';
import type { MonitorState } from '../drift/change-monitor.js';

/**
 * Everything learned, as plain JSON. Independent of the order, the batches and the repeats in which rewards
 * with an `id` were folded. Keys are sorted.
 */
export interface BanditState {
  readonly version: 1;
  readonly arms: readonly string[];
  /** Per segment, one Sums per arm. */
  readonly cells: Readonly<Record<string, readonly Sums[]>>;
  /** Decisions per segment and arm. */
  readonly served: Readonly<Record<string, readonly number[]>>;
  /** Ids of folded rewards, sorted. */
  readonly folded: readonly string[];
  /** Time that forward-decayed weights refer to; 0 without forgetting. */
  readonly decayOriginMs: number;
  readonly decisions: number;
  /** Words of the random generator. */
  readonly rng: readonly number[];
  /** Under censored feedback. */
  readonly exposure?: Readonly<Record<string, readonly ExposureCell[]>>;
}

/** Change monitors per segment and arm; unlike the state they depend on the order of the rewards. */
export type MonitorsState = Readonly<Record<string, readonly MonitorState[]>>;

/** A record with its keys in order, so that equal contents give equal JSON. */
export function sortedRecord<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
