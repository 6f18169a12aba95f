import { allocate, type Allocation } from '../allocation/allocate.js';
import { drawIndex } from '../allocation/draw-index.js';
import { remainingPerRequest } from '../budget/pace.js';
import { delayLawOf, emptyExposureCell, exposedSums, recordArrival } from '../delay/exposure-ledger.js';
import type { ExposureCell } from '../delay/exposure-ledger.js';
import { emptyMonitor, observeReward, type ChangeFound, type MonitorState } from '../drift/change-monitor.js';
import { softReset } from '../drift/soft-reset.js';
import { costContribution, latencyContribution, rewardContribution } from '../evidence/contributions.js';
import { successContribution } from '../evidence/contributions.js';
import { decayedTo, decayOrigin, forwardWeight, rebaseDecay } from '../evidence/forward-decay.js';
import { addSums, emptySums, negateSums, scaleSums, type Sums } from '../evidence/sums.js';
import { beliefSource, type BeliefSource } from '../pooling/arm-beliefs.js';
import { createRng } from '../random/rng.js';
import { resolveOptions, type BanditOptions } from './bandit-options.js';
import { sortedRecord, type BanditState, type MonitorsState } from './bandit-state.js';

/** One decision. */
export interface Choice {
  /** Hand it back in `fold` to make repeats harmless. */
  readonly id: string;
  readonly arm: string;
  readonly armIndex: number;
  readonly segment: string;
  /** Probability with which this arm was chosen. */
  readonly propensity: number;
  /** By arm key; 0 for arms that were not feasible. */
  readonly probabilities: Readonly<Record<string, number>>;
  /** The uniform that drew the arm from the feasible arms' probabilities. */
  readonly uniform: number;
  readonly reason: 'policy' | 'warmup';
  readonly allocation: Allocation;
}

/** What is known of one decision's outcome; every part may come alone, in any order. */
export interface Outcome {
  readonly id?: string | number;
  readonly segment?: string;
  /** Key, or position among the arms. */
  readonly arm: string | number;
  readonly reward?: number;
  readonly weight?: number;
  readonly costUsd?: number;
  readonly latencyMs?: number;
  readonly success?: boolean;
  /** Time of the decision: ms under forgetting; under censored feedback the unit of `choose`'s `at`. */
  readonly at?: number;
  /** Time from decision to arrival under censored feedback. */
  readonly delay?: number;
  /** Takes a folded outcome back. */
  readonly retract?: boolean;
}

/** Circumstances of one decision. */
export interface ChooseOptions {
  /** Now; default: the number of decisions so far. */
  readonly at?: number;
  /** Keys of the arms that may be chosen; default all. */
  readonly feasible?: readonly string[];
}

/** A change found while folding. */
export interface ChangeEvent extends ChangeFound {
  readonly segment: string;
  readonly arm: string;
}

/** A bandit without a service around it. */
export interface Bandit {
  choose(segment?: string, options?: ChooseOptions): Choice;
  /** Folds outcomes and returns the changes that they revealed. */
  fold(outcomes: Outcome | readonly Outcome[]): ChangeEvent[];
  state(): BanditState;
  monitors(): MonitorsState;
}

const onlySegment = 'all';
/** Pool-wide quantities are refreshed once this share of the evidence is new. */
const refreshShare = 0.02;

/**
 * A self-contained bandit: deterministic given its options and calls. Throws RangeError for unknown arms and
 * for rewards, costs or times out of range; a fold that throws has folded nothing.
 */
export function createBandit(options: BanditOptions): Bandit {
  const { arms, policy, objective, rescale } = resolveOptions(options);
  const keys = arms.map((arm) => arm.key);
  const restored = options.state;
  if (restored && restored.arms.join('\n') !== keys.join('\n'))
    throw new RangeError('The state is of other arms.');
  const cells = new Map<string, Sums[]>();
  const served = new Map<string, number[]>();
  const monitors = new Map<string, MonitorState[]>();
  const exposure = new Map<string, ExposureCell[]>();
  const folded = new Set<string>(restored?.folded ?? []);
  const rng = createRng(restored?.rng ?? options.seed ?? 1);
  let decisions = restored?.decisions ?? 0;
  let origin = restored?.decayOriginMs ?? 0;
  let latest = origin;
  let spentUsd = 0;
  let beliefs: BeliefSource | null = null;
  let [evidence, evidenceAtRefresh] = [0, 0];
  const memo = new Map<string, Allocation>();

  const openSegment = (segment: string): Sums[] => {
    let row = cells.get(segment);
    if (!row) {
      row = keys.map(emptySums);
      cells.set(segment, row);
      served.set(
        segment,
        keys.map(() => 0),
      );
      monitors.set(segment, keys.map(emptyMonitor));
      exposure.set(segment, keys.map(emptyExposureCell));
    }
    return row;
  };
  for (const segment of options.segments ?? []) openSegment(segment);
  for (const [segment, row] of Object.entries(restored?.cells ?? {})) {
    openSegment(segment).splice(0, keys.length, ...row);
    served.get(segment)!.splice(0, keys.length, ...(restored!.served[segment] ?? []));
    const saved = restored!.exposure?.[segment];
    if (saved) exposure.set(segment, structuredClone(saved) as ExposureCell[]);
    for (const sums of row) spentUsd += sums.costSum;
  }

  const armIndex = (arm: string | number): number => {
    const index = typeof arm === 'number' ? arm : keys.indexOf(arm);
    if (!(index in keys)) throw new RangeError(`Unknown arm ${arm}.`);
    return index;
  };

  const effectiveCells = (now: number): Map<string, readonly Sums[]> => {
    if (options.feedback === 'censored') {
      const all = [...exposure.values()];
      const shared = delayLawOf(all.flat(), now);
      const laws = keys.map(
        (_, k) =>
          delayLawOf(
            all.map((row) => row[k]),
            now,
          ) ?? shared,
      );
      return new Map(
        [...exposure].map(([segment, row]) => [
          segment,
          row.map((cell, k) => exposedSums(cell, laws[k], now)),
        ]),
      );
    }
    if (policy.halfLifeHours === null) return cells;
    const half = policy.halfLifeHours;
    const at = Math.max(now, latest);
    return new Map(
      [...cells].map(([segment, row]) => [segment, row.map((sums) => decayedTo(sums, at, origin, half))]),
    );
  };

  const currentBeliefs = (current: Map<string, readonly Sums[]>): BeliefSource => {
    const stale = evidence - evidenceAtRefresh > refreshShare * evidenceAtRefresh;
    if (!beliefs || stale || current !== cells) {
      beliefs = beliefSource(current, arms, objective, policy.pooling);
      evidenceAtRefresh = evidence;
    }
    return beliefs;
  };

  const budgetNow = () =>
    options.budget && {
      remainingPerRequestUsd: remainingPerRequest(
        options.budget.totalUsd,
        spentUsd,
        options.budget.requests - decisions,
      ),
    };

  function choose(segment = onlySegment, { at, feasible }: ChooseOptions = {}): Choice {
    openSegment(segment);
    const now = at ?? decisions;
    latest = Math.max(latest, policy.halfLifeHours === null ? 0 : now);
    const indices = feasible ? feasible.map(armIndex) : keys.map((_, k) => k);
    const memoKey = `${segment}\n${indices.join()}`;
    const steady =
      !options.budget &&
      options.feedback !== 'censored' &&
      policy.halfLifeHours === null &&
      policy.warmupPerArm === 0;
    let allocation = steady ? memo.get(memoKey) : undefined;
    if (!allocation) {
      const current = effectiveCells(now);
      allocation = allocate({
        policy,
        objective,
        arms,
        cells: current,
        segment,
        feasible: indices,
        served: served.get(segment),
        budget: budgetNow(),
        beliefs: currentBeliefs(current),
      });
      memo.set(memoKey, allocation);
    }
    const uniform = rng.next();
    const position = drawIndex(allocation.probabilities, uniform);
    const index = indices[position];
    served.get(segment)![index]++;
    if (options.feedback === 'censored') exposure.get(segment)![index].decidedAt.push(now);
    const probabilities = Object.fromEntries(keys.map((key) => [key, 0]));
    indices.forEach((k, i) => (probabilities[keys[k]] = allocation.probabilities[i]));
    return {
      id: String(decisions++),
      arm: keys[index],
      armIndex: index,
      segment,
      propensity: allocation.probabilities[position],
      probabilities,
      uniform,
      reason: allocation.reason,
      allocation,
    };
  }

  const contributionOf = (outcome: Outcome): Sums => {
    let sums = emptySums();
    if (outcome.reward !== undefined)
      sums = rewardContribution(rescale(Number(outcome.reward)), outcome.weight ?? 1);
    if (outcome.costUsd !== undefined) sums = addSums(sums, costContribution(outcome.costUsd));
    if (outcome.latencyMs !== undefined) sums = addSums(sums, latencyContribution(outcome.latencyMs));
    if (outcome.success !== undefined) sums = addSums(sums, successContribution(outcome.success));
    return outcome.retract ? negateSums(sums) : sums;
  };

  const decayWeight = (at: number): number => {
    if (policy.halfLifeHours === null) return 1;
    latest = Math.max(latest, at);
    const wanted = decayOrigin(latest, policy.halfLifeHours);
    if (wanted !== origin) {
      for (const [segment, row] of cells) {
        cells.set(
          segment,
          row.map((sums) => rebaseDecay(sums, origin, wanted, policy.halfLifeHours!)),
        );
      }
      origin = wanted;
    }
    return forwardWeight(at, origin, policy.halfLifeHours);
  };

  const watch = (segment: string, index: number, reward01: number): ChangeEvent[] => {
    if ((options.changes ?? 'reset') === 'ignore') return [];
    const row = monitors.get(segment)!;
    const step = observeReward(row[index], reward01, options.falseAlarmRate);
    row[index] = step.state;
    if (!step.change) return [];
    row[index] = emptyMonitor();
    if ((options.changes ?? 'reset') === 'reset') {
      const current = cells.get(segment)!;
      current[index] = softReset(current[index]);
    }
    return [{ ...step.change, segment, arm: keys[index] }];
  };

  function foldOne(outcome: Outcome, index: number, sums: Sums): ChangeEvent[] {
    const id = outcome.id === undefined ? null : `${outcome.retract ? '-' : ''}${outcome.id}`;
    if (id !== null && folded.has(id)) return [];
    if (id !== null) folded.add(id);
    const segment = outcome.segment ?? onlySegment;
    openSegment(segment);
    if (options.feedback === 'censored' && outcome.reward !== undefined && rescale(outcome.reward) > 0) {
      const delay = outcome.delay ?? Math.max(0, decisions - (outcome.at ?? decisions));
      recordArrival(exposure.get(segment)![index], outcome.at ?? decisions - delay, delay);
    }
    const weighted = scaleSums(sums, decayWeight(outcome.at ?? latest));
    const row = cells.get(segment)!;
    row[index] = addSums(row[index], weighted);
    evidence += Math.abs(sums.weight);
    spentUsd += sums.costSum;
    const watched = outcome.reward !== undefined && !outcome.retract && options.feedback !== 'censored';
    return watched ? watch(segment, index, rescale(outcome.reward!)) : [];
  }

  function fold(outcomes: Outcome | readonly Outcome[]): ChangeEvent[] {
    const list = Array.isArray(outcomes) ? outcomes : [outcomes as Outcome];
    const prepared = list.map((outcome) => ({
      outcome,
      index: armIndex(outcome.arm),
      sums: contributionOf(outcome),
    }));
    memo.clear();
    return prepared.flatMap(({ outcome, index, sums }) => foldOne(outcome, index, sums));
  }

  const state = (): BanditState => ({
    version: 1,
    arms: keys,
    cells: sortedRecord(new Map([...cells].map(([segment, row]) => [segment, [...row]]))),
    served: sortedRecord(new Map([...served].map(([segment, row]) => [segment, [...row]]))),
    folded: [...folded].sort(),
    decayOriginMs: origin,
    decisions,
    rng: rng.state(),
    ...(options.feedback === 'censored' ? { exposure: structuredClone(sortedRecord(exposure)) } : {}),
  });

  return {
    choose,
    fold,
    state,
    monitors: () => sortedRecord(new Map([...monitors].map(([s, row]) => [s, [...row]]))),
  };
}
