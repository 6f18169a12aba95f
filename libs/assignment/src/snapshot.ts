import {
  allocate,
  beliefSource,
  emptySums,
  expectedCosts,
  type Allocation,
  type ArmSettings,
  type BeliefSource,
  type Sums,
} from '#bandit';
import type { Arm, Experiment } from '#experiments';

/**
 * Everything that choosing needs, at one moment: a definition and the posteriors of one version. Immutable but for
 * its cache of probability tables, which are a function of it.
 */
export class ExperimentSnapshot {
  readonly armSettings: ArmSettings[];
  private readonly tables = new Map<string, Allocation>();
  /** The same by the very list that was asked for, which is one and the same for most requests. */
  private readonly tablesOfList = new WeakMap<readonly number[], Map<string, Allocation>>();
  private readonly beliefs: BeliefSource;

  constructor(
    readonly experiment: Experiment,
    /** Sufficient statistics per segment, aligned with the arms' positions. */
    readonly cells: ReadonlyMap<string, readonly Sums[]>,
    readonly posteriorVersion: number,
    /** Decisions so far per segment, aligned with the arms' positions; what warm-up balances. */
    readonly served: Map<string, number[]>,
    /** What is expected of each arm before it was seen at work; aligned with the arms' positions. */
    priors: readonly ArmPriors[] = [],
    /** What a request may cost on average for the hour's budget to last, US dollars; null without a budget. */
    readonly remainingPerRequestUsd: number | null = null,
  ) {
    this.armSettings = experiment.arms.map((arm) => ({ ...toArmSettings(arm), ...priors[arm.position] }));
    this.beliefs = beliefSource(cells, this.armSettings, experiment.objective, experiment.policy.pooling);
  }

  /** The probability of each feasible arm in this segment. Computed once per segment and feasible set. */
  allocation(segment: string, feasible: readonly number[]): Allocation {
    if (this.isWarmingUp(segment, feasible)) return this.compute(segment, feasible);
    let ofList = this.tablesOfList.get(feasible);
    if (!ofList) this.tablesOfList.set(feasible, (ofList = new Map()));
    let known = ofList.get(segment);
    if (!known) ofList.set(segment, (known = this.table(segment, feasible)));
    return known;
  }

  /** The cheapest of these arms by expected cost once the hour's budget is spent, else null. */
  onlyAffordable(segment: string, feasible: readonly number[]): number | null {
    if (this.remainingPerRequestUsd !== 0) return null;
    const costs = expectedCosts(this.cells, segment, this.armSettings);
    return feasible.reduce((cheapest, arm) => (costs[arm] < costs[cheapest] ? arm : cheapest));
  }

  /** The same without pacing: what is believed, whatever this hour may still cost. */
  withoutBudget(): ExperimentSnapshot {
    if (this.remainingPerRequestUsd === null) return this;
    const { experiment, cells, posteriorVersion, served, armSettings } = this;
    return new ExperimentSnapshot(experiment, cells, posteriorVersion, served, armSettings);
  }

  countServed(segment: string, arm: number): void {
    if (this.experiment.policy.warmupPerArm === 0) return;
    const counts = this.served.get(segment) ?? this.experiment.arms.map(() => 0);
    counts[arm]++;
    this.served.set(segment, counts);
  }

  private table(segment: string, feasible: readonly number[]): Allocation {
    const key = `${segment}|${feasible.join()}`;
    const known = this.tables.get(key) ?? this.compute(segment, feasible);
    this.tables.set(key, known);
    return known;
  }

  private isWarmingUp(segment: string, feasible: readonly number[]): boolean {
    const { warmupPerArm } = this.experiment.policy;
    if (warmupPerArm === 0) return false;
    const counts = this.served.get(segment);
    return !counts || feasible.some((position) => counts[position] < warmupPerArm);
  }

  private compute(segment: string, feasible: readonly number[]): Allocation {
    const { policy, objective, arms } = this.experiment;
    return allocate({
      policy,
      objective,
      arms: this.armSettings,
      cells: this.cells,
      segment,
      feasible,
      served: this.served.get(segment) ?? arms.map(() => 0),
      beliefs: this.beliefs,
      ...(this.remainingPerRequestUsd !== null && {
        budget: { remainingPerRequestUsd: this.remainingPerRequestUsd },
      }),
    });
  }
}

/** List price times expected tokens, and declared latency; undefined where the registry does not say. */
export type ArmPriors = Pick<ArmSettings, 'priorCostUsd' | 'priorLatencyMs'>;

function toArmSettings({ key, weight, prior }: Arm): ArmSettings {
  return { key, weight, prior };
}

/** One row of `posteriors`, as sums. */
export interface PosteriorCell {
  segment: string;
  arm: number;
  sums: Sums;
}

/** Cells by segment, with empty sums where nothing has been folded yet. */
export function cellsBySegment(arms: number, cells: readonly PosteriorCell[]): Map<string, Sums[]> {
  const bySegment = new Map<string, Sums[]>();
  for (const { segment, arm, sums } of cells) {
    let row = bySegment.get(segment);
    if (!row) bySegment.set(segment, (row = Array.from({ length: arms }, emptySums)));
    row[arm] = sums;
  }
  return bySegment;
}
