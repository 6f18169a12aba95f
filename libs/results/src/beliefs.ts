import { bestArmTable, emptySums, studentTMarginal, type ArmSummary, type Sums } from '#bandit';
import { cellsBySegment, ExperimentSnapshot } from '#assignment';
import type { Cell } from './cell.js';
import type { SegmentCells } from './cells-by-segment.js';
import type { ResultsFilter } from './result-facts.js';

/** What is believed of every arm, aligned with the arms' positions. */
export type Beliefs = ArmSummary[];

/** What the router believes, or, when only a part of the history is asked for, what that part would make it believe. */
export function snapshotFor(
  snapshot: ExperimentSnapshot,
  segments: SegmentCells,
  { from, to, revision }: ResultsFilter,
): ExperimentSnapshot {
  const { experiment } = snapshot;
  if (from === null && to === null && revision === null) return snapshot.withoutBudget();
  const rows = [...segments].flatMap(([segment, cells]) =>
    cells.map((cell, arm) => ({ segment, arm, sums: sumsOf(cell) })),
  );
  const cells = cellsBySegment(experiment.arms.length, rows);
  return new ExperimentSnapshot(experiment, cells, snapshot.posteriorVersion, new Map());
}

function sumsOf({ sums }: Cell): Sums {
  return {
    ...emptySums(),
    weight: sums.rewards,
    weightSq: sums.rewards,
    reward: sums.rewardSum,
    rewardSq: sums.rewardSq,
    costCount: sums.costCount,
    costSum: sums.costSum,
    costSumSq: sums.costSq,
  };
}

/** Beliefs of one segment. Disabled arms are not in the race: an enabled arm is compared with enabled arms only. */
export function segmentBeliefs(snapshot: ExperimentSnapshot, segment: string): Beliefs {
  const { arms } = snapshot.experiment;
  const everyArm = arms.map((arm) => arm.position);
  const enabled = arms.filter((arm) => arm.enabled).map((arm) => arm.position);
  const all = snapshot.allocation(segment, everyArm).arms;
  if (enabled.length === arms.length || enabled.length === 0) return all;
  const racing = snapshot.allocation(segment, enabled).arms;
  return everyArm.map((arm) => racing[enabled.indexOf(arm)] ?? { ...all[arm], probabilityBest: 0 });
}

const Z95 = 1.959963984540054;
/** So many degrees of freedom that Student's t is normal. */
const NORMAL_DOF = 1e6;

/**
 * Beliefs about the mean over all traffic: the segments' beliefs mixed by their shares of the decisions, taken as
 * normal. Pooling raw rewards instead would compare arms on different requests, since a router sends each arm others.
 */
export function mixedBeliefs(
  bySegment: ReadonlyMap<string, Beliefs>,
  segments: SegmentCells,
  enabled: readonly boolean[],
): Beliefs {
  if (bySegment.size === 1) return [...bySegment.values()][0].map((arm) => ({ ...arm, borrowed: null }));
  const shares = sharesOf(segments);
  const mixed = enabled.map((_, arm) => mix(bySegment, shares, arm));
  const racing = enabled.flatMap((isEnabled, arm) => (isEnabled ? [arm] : []));
  const table = bestArmTable(
    racing.map((arm) => ({
      marginal: studentTMarginal(mixed[arm].mean, Math.max(mixed[arm].deviation, 1e-9), NORMAL_DOF),
      shift: 0,
    })),
  );
  const best = Math.max(...racing.map((arm) => mixed[arm].mean));
  return mixed.map(({ mean, deviation, effectiveSamples }, arm) => {
    const place = racing.indexOf(arm);
    return {
      mean,
      low: mean - Z95 * deviation,
      high: mean + Z95 * deviation,
      probabilityBest: place < 0 ? 0 : table.probabilityBest[place],
      expectedLoss: place < 0 ? Math.max(0, best - mean) : table.expectedLoss[place],
      effectiveSamples,
      borrowed: null,
    };
  });
}

function mix(bySegment: ReadonlyMap<string, Beliefs>, shares: ReadonlyMap<string, number>, arm: number) {
  let [mean, variance, effectiveSamples] = [0, 0, 0];
  for (const [segment, beliefs] of bySegment) {
    const share = shares.get(segment) ?? 0;
    const belief = beliefs[arm];
    mean += share * belief.mean;
    variance += (share * ((belief.high - belief.low) / (2 * Z95))) ** 2;
    effectiveSamples += belief.effectiveSamples;
  }
  return { mean, deviation: Math.sqrt(variance), effectiveSamples };
}

/** Each segment's share of the decisions; equal shares while there are none. */
export function sharesOf(segments: SegmentCells): Map<string, number> {
  const counts = [...segments].map(
    ([segment, cells]) => [segment, cells.reduce((sum, cell) => sum + cell.assignments, 0)] as const,
  );
  const total = counts.reduce((sum, [, decisions]) => sum + decisions, 0);
  return new Map(counts.map(([segment, n]) => [segment, total > 0 ? n / total : 1 / counts.length]));
}
