import type { AssignmentCell, Outcome } from '../fold-events.js';

/** What a roll-up needs to know of one logged decision. */
export interface RolledUpDecision extends AssignmentCell {
  revision: number;
  reason: string;
  /** Positions of the arms that could have been drawn, and the probability of each. */
  feasible: number[];
  probabilities: number[];
  createdAtMs: number;
  windowSeconds: number;
}

/** A decision whose evidence changed. */
export interface ChangedOutcome {
  id: string;
  decision: RolledUpDecision;
  before: Outcome | null;
  after: Outcome;
}

/** `policy` marks a decision that was drawn; every other reason is a lane of its own. */
export function laneOfReason(reason: string): string {
  return reason === 'warmup' ? 'policy' : reason;
}

/**
 * Blocks of decision time that grow fourfold, counted from the experiment's start: 0 is the first second, 1 lasts until
 * the fourth, 2 until the sixteenth … The robust estimates of a block use the means of the blocks before it, so blocks
 * must not depend on what happened in them. A year has 14.
 */
export function blockOf(createdAtMs: number, startedAtMs: number): number {
  const seconds = Math.max(0, createdAtMs - startedAtMs) / 1000;
  return seconds < 1 ? 0 : Math.floor(Math.log2(seconds) / 2) + 1;
}

/** Milliseconds of the buckets in which open windows are counted: at most 64 of them to a window, at least a second. */
export function openBucketMs(windowSeconds: number): number {
  return Math.max(1, Math.floor(windowSeconds / 64)) * 1000;
}

export function openBucketOf({
  createdAtMs,
  windowSeconds,
}: Pick<RolledUpDecision, 'createdAtMs' | 'windowSeconds'>): number {
  const width = openBucketMs(windowSeconds);
  return Math.floor(createdAtMs / width) * width;
}
