import { Injectable } from '@nestjs/common';
import { SnapshotsRepository, SnapshotStore, type ExperimentSnapshot } from '#assignment';
import { ChangeExperiment, controlArm, type Experiment } from '#experiments';
import { createRobustState, mergeRobustStates, type RobustState } from '#inference';
import { Clock } from '#platform';
import { advise } from './advise.js';
import { mixedBeliefs, segmentBeliefs, snapshotFor } from './beliefs.js';
import { cellsOf, totalCells, type SegmentCells } from './cells-by-segment.js';
import { checkShares } from './check-shares.js';
import { decideStopping } from './decide-stopping.js';
import { summariseHoldout, summariseSavings } from './economics.js';
import { ResultFactsReader } from './result-facts.reader.js';
import type { ResultFacts, ResultsFilter } from './result-facts.js';
import type { ResultsView } from './results.view.js';
import { toFilter, type ResultsQuery } from './results-query.js';
import { robustStates } from './robust-states.js';
import { stratify } from './stratify.js';
import { summariseGroup } from './summarise-group.js';

/** What an experiment has found so far. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly change: ChangeExperiment,
    private readonly store: SnapshotStore,
    private readonly snapshots: SnapshotsRepository,
    private readonly reader: ResultFactsReader,
    private readonly clock: Clock,
  ) {}

  /** Throws `experiment.not_found`, `request.invalid` for a segment that the experiment does not have. */
  async execute(key: string, query: ResultsQuery = {}): Promise<ResultsView> {
    const experiment = await this.change.find(key);
    const filter = toFilter(experiment, query);
    const nowMs = this.clock.nowMs();
    const [facts, snapshot] = await Promise.all([
      this.reader.read(experiment, filter, nowMs),
      this.snapshotOf(experiment),
    ]);
    return summariseResults(snapshot, facts, filter, nowMs);
  }

  /** The snapshot in memory, with the probability tables that it has computed already, unless it is an older one. */
  private async snapshotOf(experiment: Experiment): Promise<ExperimentSnapshot> {
    const current = await this.store.get(experiment.key);
    const isCurrent = current?.snapshot.experiment.revision === experiment.revision;
    return isCurrent ? current.snapshot : this.snapshots.loadLearned(experiment);
  }
}

/** Pure: the same facts give the same results. */
export function summariseResults(
  current: ExperimentSnapshot,
  facts: ResultFacts,
  filter: ResultsFilter,
  nowMs: number,
): ResultsView {
  const { experiment } = current;
  const armCount = experiment.arms.length;
  const segments = cellsOf(facts, armCount);
  const snapshot = snapshotFor(current, segments, filter);
  const robust = robustStates(facts.outcomes, armCount, controlArm(experiment).position);
  const beliefs = new Map([...segments.keys()].map((name) => [name, segmentBeliefs(snapshot, name)]));
  const total = totalOf(experiment, snapshot, segments, beliefs, robust);
  const sampleRatio = checkShares(experiment, facts);
  return {
    ...headOf(experiment, facts, filter, nowMs),
    shadowPrice: shadowPriceOf(current, [...segments.keys()]),
    totals: summariseGroup(experiment, total),
    segments: [...segments]
      .map(([name, cells]) => {
        const [complexity, task] = name.split(':');
        const group = { cells, beliefs: beliefs.get(name)!, robust: robust.get(name) ?? null };
        return { segment: { complexity, task }, ...summariseGroup(experiment, group) };
      })
      .sort((left, right) => right.assignments - left.assignments),
    sampleRatio,
    holdout: summariseHoldout(experiment, facts.outcomes),
    savings: summariseSavings(experiment, segments, total.beliefs),
    stopping: {
      ...total.stopping,
      leader: total.stopping.evidence > 0 ? experiment.arms[total.stopping.leader].key : null,
      challenger: total.stopping.evidence > 0 ? experiment.arms[total.stopping.challenger].key : null,
      coveredShare: total.coveredShare,
    },
    ...advise(experiment, {
      ...total,
      sampleRatio,
      driftingArms: facts.changedArms,
      fired: facts.fired,
    }),
  };
}

/** The highest price that the hour's budget puts on a dollar in any segment with traffic; null without a budget. */
function shadowPriceOf(snapshot: ExperimentSnapshot, segments: readonly string[]): number | null {
  const enabled = snapshot.experiment.arms.filter((arm) => arm.enabled).map((arm) => arm.position);
  if (!snapshot.remainingPerRequestUsd || enabled.length === 0) return null;
  const prices = segments.map((segment) => snapshot.allocation(segment, enabled).shadowPrice);
  return prices.reduce<number | null>(
    (high, price) => (price === null ? high : Math.max(high ?? 0, price)),
    null,
  );
}

function totalOf(
  experiment: Experiment,
  snapshot: ExperimentSnapshot,
  segments: SegmentCells,
  beliefs: Map<string, ReturnType<typeof segmentBeliefs>>,
  robust: Map<string, RobustState>,
) {
  const armCount = experiment.arms.length;
  const states = [...robust.values()];
  const racing = experiment.arms.filter((arm) => arm.enabled).map((arm) => arm.position);
  const stratified = stratify(states, racing, armCount);
  const bySegment = beliefs.size > 0 ? beliefs : new Map([['all', segmentBeliefs(snapshot, 'all')]]);
  return {
    cells: totalCells(segments, armCount),
    beliefs: mixedBeliefs(
      bySegment,
      segments,
      experiment.arms.map((arm) => arm.enabled),
    ),
    robust: mergedState(states, armCount, controlArm(experiment).position),
    robustMeans: states.length > 1 ? stratified.means : undefined,
    stopping: decideStopping(experiment, states, stratified),
    coveredShare: states.length === 1 ? 1 : stratified.coveredShare,
  };
}

function mergedState(states: readonly RobustState[], armCount: number, control: number): RobustState | null {
  if (states.length <= 1) return states[0] ?? null;
  const merged = createRobustState(armCount, control);
  for (const state of states) mergeRobustStates(merged, state);
  return merged;
}

function headOf(experiment: Experiment, facts: ResultFacts, filter: ResultsFilter, nowMs: number) {
  const { metric, type, min, max, direction } = experiment.objective;
  return {
    experiment: experiment.key,
    status: experiment.status,
    revision: experiment.revision,
    unit: experiment.unit,
    objective: { metric, type, min, max, direction },
    filter: {
      ...filter,
      from: filter.from?.toISOString() ?? null,
      to: filter.to?.toISOString() ?? null,
    },
    asOf: new Date(nowMs).toISOString(),
    foldedAt: facts.foldedAt?.toISOString() ?? null,
    pendingEvents: facts.pendingEvents,
  };
}
