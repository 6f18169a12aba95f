import { createQuantileSketch, addToSketch } from '#inference';
import type { Objective } from '#experiments';
import { RewardBuckets } from '../changes/reward-buckets.js';
import { effectiveEvent, effectiveValue } from '../effective-value.js';
import { rescale, type Outcome } from '../fold-events.js';
import { addContrast, addScore, type ScoredDecision } from './robust-sums.js';
import { emptyRollup, type RollupSums } from './rollup-columns.js';
import { blockOf, laneOfReason, openBucketOf, type RolledUpDecision } from './rolled-up-decision.js';

/** Where a roll-up row stands. */
export interface RollupCell {
  hourMs: number;
  revision: number;
  block: number;
  segment: string;
  arm: number;
  lane: string;
}

export interface RollupRow extends RollupCell {
  sums: RollupSums;
  /** Counts per bucket of the latency sketch; `zero` counts what is not above 0. */
  latency: Record<string, number>;
}

/** Decisions that have an objective value of their own, by the bucket of decision time in which they were made. */
export interface OpenRow {
  revision: number;
  openedMs: number;
  segment: string;
  arm: number;
  valued: number;
}

/** What results need of the experiment. */
export interface RolledUpExperiment {
  objective: Objective;
  /** Position of the control. */
  control: number;
  startedAtMs: number;
}

const HOUR_MS = 3_600_000;

/**
 * Sums up what decisions and their outcomes mean for results. Additive: an outcome that replaces another is added once
 * and the former taken back, and the result does not depend on order or split.
 */
export class RollUp {
  private readonly cells = new Map<string, RollupRow>();
  private readonly opened = new Map<string, OpenRow>();
  /** What the watch over changes sees: decisions that were drawn. */
  readonly buckets: RewardBuckets;

  /** @param bucketSeconds how wide the watch's buckets are, a power of two */
  constructor(
    private readonly experiment: RolledUpExperiment,
    bucketSeconds = 1,
  ) {
    this.buckets = new RewardBuckets(bucketSeconds);
  }

  /** Adds one decision's outcome, or with `sign` −1 takes it back. */
  add(decision: RolledUpDecision, outcome: Outcome, sign: 1 | -1): void {
    const row = this.row(decision, decision.arm);
    addMetrics(row, outcome, sign);
    const found = outcome[this.experiment.objective.metric];
    if (found?.late && found.late.value !== null) row.sums.late += sign;
    const effective = found && effectiveValue(found);
    if (!effective) return;
    const reward = rescale(effective.value, this.experiment.objective);
    const assumed = Boolean(found.default && !hasOther(found));
    row.sums.rewards += sign;
    row.sums.rewardSum += sign * reward;
    row.sums.rewardSq += sign * reward * reward;
    if (assumed) row.sums.assumed += sign;
    else this.addValued(decision, sign);
    if (row.lane !== 'policy') return;
    this.addScores(decision, reward, sign);
    this.buckets.add(decision, { reward, weight: effective.weight, event: effectiveEvent(found)! }, sign);
  }

  /** Rows that are not empty, one per hour, revision, block, segment, arm and lane. */
  hourly(): RollupRow[] {
    return [...this.cells.values()];
  }

  open(): OpenRow[] {
    return [...this.opened.values()].filter(({ valued }) => valued !== 0);
  }

  private addScores(decision: RolledUpDecision, reward: number, sign: number): void {
    const scored: ScoredDecision = { ...decision, reward };
    const control = decision.feasible.indexOf(this.experiment.control);
    decision.feasible.forEach((arm, place) => {
      const { sums } = this.row(decision, arm);
      addScore(sums, scored, place, sign);
      if (control >= 0 && place !== control) addContrast(sums, scored, place, control, sign);
    });
  }

  private row(decision: RolledUpDecision, arm: number): RollupRow {
    const hourMs = Math.floor(decision.createdAtMs / HOUR_MS) * HOUR_MS;
    const block = blockOf(decision.createdAtMs, this.experiment.startedAtMs);
    const lane = laneOfReason(decision.reason);
    const { revision, segment } = decision;
    const key = `${hourMs}|${revision}|${block}|${segment}|${arm}|${lane}`;
    let row = this.cells.get(key);
    if (!row) {
      row = { hourMs, revision, block, segment, arm, lane, sums: emptyRollup(), latency: {} };
      this.cells.set(key, row);
    }
    return row;
  }

  private addValued(decision: RolledUpDecision, sign: number): void {
    const openedMs = openBucketOf(decision);
    const { revision, segment, arm } = decision;
    const key = `${openedMs}|${revision}|${segment}|${arm}`;
    const row = this.opened.get(key) ?? { revision, openedMs, segment, arm, valued: 0 };
    row.valued += sign;
    this.opened.set(key, row);
  }
}

function addMetrics({ sums, latency }: RollupRow, outcome: Outcome, sign: number): void {
  const value = (metric: string) =>
    outcome[metric] ? (effectiveValue(outcome[metric])?.value ?? null) : null;
  const [cost, success, latencyMs, fallback] = ['costUsd', 'success', 'latencyMs', 'fallback'].map(value);
  if (cost !== null) {
    sums.costCount += sign;
    sums.costSum += sign * cost;
    sums.costSq += sign * cost * cost;
  }
  if (success !== null) {
    sums.successCount += sign;
    sums.successSum += sign * success;
  }
  if (cost !== null && success !== null) addPair(sums, cost, success, sign);
  if (fallback !== null) {
    sums.fallbackCount += sign;
    sums.fallbackSum += sign * Math.min(1, Math.max(0, fallback));
  }
  if (latencyMs !== null) addLatency(latency, latencyMs, sign);
}

function addPair(sums: RollupSums, cost: number, success: number, sign: number): void {
  sums.pairCount += sign;
  sums.pairCost += sign * cost;
  sums.pairCostSq += sign * cost * cost;
  sums.pairSuccess += sign * success;
  sums.pairCostSuccess += sign * cost * success;
}

function addLatency(counts: Record<string, number>, latencyMs: number, sign: number): void {
  const sketch = createQuantileSketch();
  addToSketch(sketch, latencyMs);
  const [bucket] = [...Object.keys(sketch.buckets), 'zero'];
  counts[bucket] = (counts[bucket] ?? 0) + sign;
}

function hasOther(evidence: Outcome[string]): boolean {
  const { explicit, late, inferred } = evidence;
  return [explicit, late, inferred].some((found) => found !== undefined && found.value !== null);
}
