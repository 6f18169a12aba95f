import type { ExposureCell } from '../delay/exposure-ledger.js';
import type { MonitorState } from '../drift/change-monitor.js';
import type { Sums } from '../evidence/sums.js';

/**
 * Everything learned, as plain JSON. It does not depend on the order or the batches in which rewards were
 * folded, nor on repeats of rewards with an `id` (bit for bit; 1e-12 under forgetting; a soft reset in between
 * does depend on what came before it).
 */
export interface BanditState {
  /** Version 1 kept another `exposure`; without one it is the same. */
  readonly version: 1 | 2;
  readonly arms: readonly string[];
  /** By segment, keys sorted; arrays hold one entry per arm. */
  readonly segments: Readonly<
    Record<
      string,
      {
        readonly sums: readonly Sums[];
        /** Decisions so far. */
        readonly served: readonly number[];
        /** Under censored feedback. */
        readonly exposure?: readonly ExposureCell[];
      }
    >
  >;
  /** Ids and parts of folded outcomes, sorted. */
  readonly folded: readonly string[];
  /** Time that forward-decayed weights refer to; 0 without forgetting. */
  readonly decayOriginMs: number;
  readonly latestMs: number;
  readonly decisions: number;
  /** Words of the random generator. */
  readonly rng: readonly number[];
}

/** Change monitors per segment and arm; unlike the state they depend on the order of the rewards. */
export type MonitorsState = Readonly<Record<string, readonly MonitorState[]>>;

/** Throws RangeError, with what to do, for a state that this version cannot continue from. */
export function checkState(state: BanditState, arms: readonly string[]): void {
  if (state.version !== 1 && state.version !== 2) {
    throw new RangeError(`The state has version ${String(state.version)}; 1 and 2 can be read.`);
  }
  if (state.arms.join('\n') !== arms.join('\n')) throw new RangeError('The state belongs to other arms.');
  if (state.version === 1 && Object.values(state.segments).some(({ exposure }) => exposure)) {
    throw new RangeError(
      'The state was saved under censored feedback by an earlier version, in a form that can no longer be read. ' +
        'Start without `state` and replay what happened: `choose(segment, {at, feasible: [arm]})` for each ' +
        'decision, then `fold` the successes that arrived.',
    );
  }
}
