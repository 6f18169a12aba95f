import { emptyExposureCell, type ExposureCell } from '../delay/exposure-ledger.js';
import type { ExposureRefresh, LawsOfArms } from '../delay/exposure-refresh.js';
import { emptyMonitor, type MonitorState } from '../drift/change-monitor.js';
import { emptySums, type Sums } from '../evidence/sums.js';
import { createRng, type Rng } from '../random/rng.js';
import type { BanditState } from './bandit-state.js';

/** Everything remembered of one segment, per arm. */
export interface SegmentMemory {
  readonly sums: Sums[];
  readonly served: number[];
  readonly monitors: MonitorState[];
  readonly exposure: ExposureCell[];
}

/** The working memory of one bandit: the only thing that changes. */
export interface BanditMemory {
  readonly segments: Map<string, SegmentMemory>;
  readonly folded: Set<string>;
  readonly rng: Rng;
  decisions: number;
  decayOriginMs: number;
  latestMs: number;
  spentUsd: number;
  /** Ratings folded so far. */
  evidence: number;
  /** Under censored feedback: what is believed, kept from one decision to the next. Not part of the state. */
  exposed: {
    readonly refresh: ExposureRefresh;
    laws: LawsOfArms | null;
    cells: Map<string, Sums[]>;
  } | null;
}

/** The segment's memory, opened on first use. */
export function segmentMemory(memory: BanditMemory, segment: string, armCount: number): SegmentMemory {
  let found = memory.segments.get(segment);
  if (!found) {
    const perArm = <T>(make: () => T) => Array.from({ length: armCount }, make);
    found = {
      sums: perArm(emptySums),
      served: perArm(() => 0),
      monitors: perArm(emptyMonitor),
      exposure: perArm(emptyExposureCell),
    };
    memory.segments.set(segment, found);
  }
  return found;
}

/** A memory that has seen nothing, or what `state` remembers. */
export function openMemory(armCount: number, seed: number, state?: BanditState): BanditMemory {
  const memory: BanditMemory = {
    segments: new Map(),
    folded: new Set(state?.folded ?? []),
    rng: createRng(state?.rng ?? seed),
    decisions: state?.decisions ?? 0,
    decayOriginMs: state?.decayOriginMs ?? 0,
    latestMs: state?.latestMs ?? 0,
    spentUsd: 0,
    evidence: 0,
    exposed: null,
  };
  for (const [segment, saved] of Object.entries(state?.segments ?? {})) {
    const opened = segmentMemory(memory, segment, armCount);
    saved.sums.forEach((sums, k) => (opened.sums[k] = { ...sums }));
    saved.served.forEach((count, k) => (opened.served[k] = count));
    saved.exposure?.forEach((cell, k) => (opened.exposure[k] = structuredClone(cell)));
    for (const sums of saved.sums) {
      memory.spentUsd += sums.costSum;
      memory.evidence += sums.weight;
    }
  }
  return memory;
}

/** The memory as plain JSON with its keys in order, so that equal memories give equal text. */
export function saveMemory(memory: BanditMemory, arms: readonly string[], censored: boolean): BanditState {
  const ordered = [...memory.segments].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: 2,
    arms: [...arms],
    segments: Object.fromEntries(
      ordered.map(([segment, { sums, served, exposure }]) => [
        segment,
        {
          sums: sums.map((cell) => ({ ...cell })),
          served: [...served],
          ...(censored ? { exposure: structuredClone(exposure) } : {}),
        },
      ]),
    ),
    folded: [...memory.folded].sort(),
    decayOriginMs: memory.decayOriginMs,
    latestMs: memory.latestMs,
    decisions: memory.decisions,
    rng: [...memory.rng.state()],
  };
}
