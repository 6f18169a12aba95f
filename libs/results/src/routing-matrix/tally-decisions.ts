import type { Experiment } from '#experiments';
import { fateOf, isPresent, threadOf, type DecisionRow, type Fate } from './matrix-row.js';
import type { SegmentTally } from './matrix-cell.js';
import { emptyTally, type SideTally } from './side-tally.js';
import type { Side, Sides } from './sides.js';

export type SegmentTallies = Map<string, SegmentTally>;

/** A decision and whatever has repaired it so far. */
interface Episode {
  tally: SideTally;
  /** The tally of the latest decision: it is that side which gets escalated from. */
  latest: SideTally;
  latestSide: Side;
  latestAtMs: number;
  /** Whether the latest decision left something to repair. */
  open: boolean;
  success: boolean | null;
  /** Null once a cost was missing. */
  costUsd: number | null;
}

/** Conversations kept in mind before those that have gone quiet are let go. */
const THREADS_BEFORE_SWEEP = 50_000;

/** Reads decisions in the order in which they were made and counts what became of them, per segment and side. */
export class DecisionTallies {
  readonly bySegment: SegmentTallies = new Map();
  private readonly episodes = new Map<string, Episode>();
  private sweepAt = THREADS_BEFORE_SWEEP;

  constructor(
    private readonly experiment: Pick<Experiment, 'arms' | 'objective' | 'rephrase'>,
    private readonly sides: Sides,
    private readonly successAt: number,
  ) {}

  add(row: DecisionRow): void {
    if (!isPresent(row, this.experiment)) return;
    const side = this.sides.ofArm[row.arm];
    const tally = this.tallyOf(row.segment, side);
    const fate = fateOf(row.outcome, this.experiment.objective, this.successAt);
    countFate(tally, fate);
    if (fate.success !== null) countExplored(tally, this.probabilityOf(side, row), fate.success);
    this.follow(row, side, tally, fate);
  }

  /** Ends the episodes that are still open; call once, after the last decision. */
  finish(): SegmentTallies {
    for (const episode of this.episodes.values()) closeEpisode(episode);
    this.episodes.clear();
    return this.bySegment;
  }

  private tallyOf(segment: string, side: Side): SideTally {
    let tallies = this.bySegment.get(segment);
    if (!tallies) this.bySegment.set(segment, (tallies = { small: emptyTally(), strong: emptyTally() }));
    return tallies[side];
  }

  private probabilityOf(side: Side, { feasible, probabilities }: DecisionRow): number {
    return feasible.reduce(
      (sum, arm, index) => sum + (this.sides.ofArm[arm] === side ? probabilities[index] : 0),
      0,
    );
  }

  private follow(row: DecisionRow, side: Side, tally: SideTally, fate: Fate): void {
    const thread = threadOf(row);
    if (thread === null) return closeEpisode(newEpisode(row, side, tally, fate));
    tally.threaded++;
    const before = this.episodes.get(thread);
    if (before && this.repairs(before, row)) return extendEpisode(before, row, side, tally, fate);
    if (before) closeEpisode(before);
    this.episodes.set(thread, newEpisode(row, side, tally, fate));
    if (this.episodes.size > this.sweepAt) this.sweep(row.createdAtMs);
  }

  /** The next request of the same conversation repairs one that failed, if it comes within the rephrase window. */
  private repairs({ open, latestAtMs }: Episode, { createdAtMs }: DecisionRow): boolean {
    return open && createdAtMs - latestAtMs <= this.experiment.rephrase.windowSeconds * 1000;
  }

  private sweep(nowMs: number): void {
    for (const [thread, episode] of this.episodes) {
      if (nowMs - episode.latestAtMs <= this.experiment.rephrase.windowSeconds * 1000) continue;
      closeEpisode(episode);
      this.episodes.delete(thread);
    }
    this.sweepAt = Math.max(THREADS_BEFORE_SWEEP, 2 * this.episodes.size);
  }
}

function countFate(tally: SideTally, { success, rephrased, costUsd }: Fate): void {
  tally.decisions++;
  if (success !== null) tally.judged++;
  if (success) tally.successes++;
  if (rephrased) tally.rephrased++;
  if (costUsd === null) return;
  tally.costed++;
  tally.costUsd += costUsd;
}

/** Only where chance could have chosen the other side does a decision compare the two. */
function countExplored(tally: SideTally, probability: number, success: boolean): void {
  if (probability <= 0 || probability >= 1 - 1e-9) return;
  const weight = 1 / probability;
  tally.explored++;
  tally.weight += weight;
  tally.weightSq += weight * weight;
  if (success) tally.weightedSuccess += weight;
}

function newEpisode(row: DecisionRow, side: Side, tally: SideTally, fate: Fate): Episode {
  return {
    tally,
    latest: tally,
    latestSide: side,
    latestAtMs: row.createdAtMs,
    open: needsRepair(fate),
    success: fate.success,
    costUsd: fate.costUsd,
  };
}

function extendEpisode(episode: Episode, row: DecisionRow, side: Side, tally: SideTally, fate: Fate): void {
  if (episode.latestSide === 'small' && side === 'strong') episode.latest.escalated++;
  Object.assign(episode, {
    latest: tally,
    latestSide: side,
    latestAtMs: row.createdAtMs,
    open: needsRepair(fate),
    success: fate.success,
    costUsd: episode.costUsd === null || fate.costUsd === null ? null : episode.costUsd + fate.costUsd,
  } satisfies Partial<Episode>);
}

function needsRepair({ success, rephrased }: Fate): boolean {
  return success === false || rephrased;
}

/** An episode counts where its end and all of its costs are known. */
function closeEpisode({ tally, success, costUsd }: Episode): void {
  if (success === null || costUsd === null) return;
  tally.episodes++;
  tally.episodeCostUsd += costUsd;
  if (success) tally.episodeSuccesses++;
}
