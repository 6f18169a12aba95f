import { allocate, type Allocation } from '../allocation/allocate.js';
import type { Cells } from '../allocation/experiment-settings.js';
import { drawIndex } from '../allocation/draw-index.js';
import { remainingPerRequest } from '../budget/pace.js';
import { recordDecision } from '../delay/exposure-ledger.js';
import type { ChangeFound } from '../drift/change-monitor.js';
import { beliefSource, type BeliefSource } from '../pooling/arm-beliefs.js';
import { openMemory, saveMemory, segmentMemory } from './bandit-memory.js';
import { resolveOptions, type BanditOptions } from './bandit-options.js';
import { checkState, type BanditState, type MonitorsState } from './bandit-state.js';
import { effectiveCells } from './effective-cells.js';
import { foldOutcome, type FoldRules } from './fold-outcome.js';
import { outcomeParts, type Outcome } from './outcome.js';

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
  /** The uniform that drew the arm: `drawIndex(allocation.probabilities, uniform)`. */
  readonly uniform: number;
  readonly reason: 'policy' | 'warmup';
  readonly allocation: Allocation;
}

/** Circumstances of one decision. */
export interface ChooseOptions {
  /** Now; default: the number of decisions so far. */
  readonly at?: number;
  /** Keys or positions of the arms that may be chosen; default all. */
  readonly feasible?: readonly (string | number)[];
}

/** A change found while folding. */
export interface ChangeEvent extends ChangeFound {
  readonly segment: string;
  readonly arm: string;
}

/** A bandit without a service around it. */
export interface Bandit {
  choose(segment?: string | null, options?: ChooseOptions): Choice;
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
  const priors = arms.map((arm) => arm.prior);
  if (options.state) checkState(options.state, keys);
  const censored = options.feedback === 'censored';
  const memory = openMemory(arms.length, options.seed ?? 1, options.state);
  for (const segment of options.segments ?? []) segmentMemory(memory, segment, arms.length);
  for (const [segment, saved] of Object.entries(options.monitors ?? {})) {
    segmentMemory(memory, segment, arms.length).monitors.splice(0, arms.length, ...saved);
  }
  const rules: FoldRules = {
    armCount: arms.length,
    halfLifeHours: policy.halfLifeHours,
    censored,
    changes: options.changes ?? 'reset',
    falseAlarmRate: options.falseAlarmRate ?? 0.01,
    rescale,
  };
  /** Tables depend on nothing but the snapshot of sums. */
  const steady = !censored && policy.halfLifeHours === null && policy.warmupPerArm === 0;
  const tables = new Map<string, Allocation>();
  let pooled: { beliefs: BeliefSource; cells: Cells; evidence: number; segments: number } | null = null;

  const armIndex = (arm: string | number): number => {
    const index = typeof arm === 'number' ? arm : keys.indexOf(arm);
    if (!(index in keys)) throw new RangeError(`Unknown arm ${arm}.`);
    return index;
  };

  /** Pool-wide quantities change slowly: they are computed anew when 2 % of the evidence is new. */
  const beliefsNow = (cells: Cells): BeliefSource => {
    const moving = policy.halfLifeHours !== null && !censored;
    const grown = !pooled || memory.evidence - pooled.evidence > refreshShare * pooled.evidence;
    const same = censored ? pooled?.cells === cells : !grown && pooled?.segments === memory.segments.size;
    if (pooled && same && !moving) return pooled.beliefs;
    const beliefs = beliefSource(cells, arms, objective, policy.pooling);
    pooled = { beliefs, cells, evidence: memory.evidence, segments: memory.segments.size };
    return beliefs;
  };

  const tableFor = (segment: string, feasible: readonly number[], now: number): Allocation => {
    const cells = effectiveCells(memory, priors, now, censored, policy.halfLifeHours, segment);
    return allocate({
      policy,
      objective,
      arms,
      cells,
      segment,
      feasible,
      served: memory.segments.get(segment)!.served,
      budget: options.budget && {
        remainingPerRequestUsd: remainingPerRequest(
          options.budget.totalUsd,
          memory.spentUsd,
          options.budget.requests - memory.decisions,
        ),
      },
      beliefs: beliefsNow(cells),
    });
  };

  function choose(given?: string | null, { at, feasible }: ChooseOptions = {}): Choice {
    const segment = given ?? onlySegment;
    const cells = segmentMemory(memory, segment, arms.length);
    const now = at ?? memory.decisions;
    const indices = feasible ? feasible.map(armIndex) : keys.map((_, k) => k);
    const name = `${segment}\n${indices.join()}`;
    const allocation = (steady ? tables.get(name) : undefined) ?? tableFor(segment, indices, now);
    if (steady) tables.set(name, allocation);
    const uniform = memory.rng.next();
    const position = drawIndex(allocation.probabilities, uniform);
    const index = indices[position];
    cells.served[index]++;
    if (censored) recordDecision(cells.exposure[index], now);
    const probabilities = Object.fromEntries(keys.map((key) => [key, 0]));
    indices.forEach((k, i) => (probabilities[keys[k]] = allocation.probabilities[i]));
    return {
      id: String(memory.decisions++),
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

  function fold(outcomes: Outcome | readonly Outcome[]): ChangeEvent[] {
    const prepared = [outcomes].flat().map((outcome: Outcome) => ({
      outcome,
      segment: outcome.segment ?? onlySegment,
      arm: armIndex(outcome.arm),
      parts: outcomeParts(outcome, rescale),
    }));
    tables.clear();
    return prepared.flatMap((one) => {
      const change = foldOutcome(memory, one, rules);
      return change ? [{ ...change, segment: one.segment, arm: keys[one.arm] }] : [];
    });
  }

  return {
    choose,
    fold,
    state: () => saveMemory(memory, keys, censored),
    monitors: () => Object.fromEntries([...memory.segments].map(([s, { monitors }]) => [s, [...monitors]])),
  };
}
