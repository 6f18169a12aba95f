import { Inject, Injectable } from '@nestjs/common';
import { ExperimentsRepository, type Experiment } from '#experiments';
import { JobRequests } from '#jobs';
import { Database, takeTurn, type Queryable } from '#persistence';
import { Clock, CONFIG, Logger, newId, type Config } from '#platform';
import { ownMean, type AssignmentCell } from '../fold-events.js';
import { foldTurn } from '../fold-turn.js';
import {
  claimUnwatchedCellsSql,
  experimentsToWatchSql,
  insertLearningEventsSql,
  lookAgainSql,
  readDecidedUpToSql,
  readFoundChangesSql,
} from '../sql/watch-changes.sql.js';
import { findCellChange, type CellChange } from './find-cell-change.js';
import { readBuckets } from './read-buckets.js';
import { resetSegment } from './reset-segment.js';

/** Chance that a change is ever found in an experiment without any, shared by its cells. */
export const FALSE_CHANGES_MAX = 0.01;

const CELLS_PER_LOOK = 32;
const EXPERIMENTS_PER_SWEEP = 50;
const LOOKS_PER_SWEEP = 10;

interface FoundBefore {
  segment: string;
  arm: number;
  action: Experiment['policy']['onChange'];
  foundAtMs: number;
}

interface Found extends AssignmentCell {
  id: string;
  change: CellChange;
}

/**
 * Watches the rewards of every cell for a change. Folds mark the cells that have something new; a look claims marked
 * cells, reads their buckets, records what it finds and resets what is to be reset in one transaction under the
 * experiment's fold turn, so each change is recorded once, whatever dies, and only by one of the replicas.
 */
@Injectable()
export class WatchChanges {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly jobs: JobRequests,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhookUrl'>,
  ) {}

  /** Looks at every cell that is due; answers how many changes it found. An experiment that is being folded waits. */
  async execute(): Promise<number> {
    const due = await this.database.rows<{ experimentId: string }>(experimentsToWatchSql, [
      new Date(this.clock.nowMs()),
      EXPERIMENTS_PER_SWEEP,
    ]);
    let found = 0;
    for (const { experimentId } of due) {
      try {
        found += await this.watch(experimentId);
      } catch (err) {
        this.logger.warn('changes could not be looked for and will be again', { err, experimentId });
      }
    }
    return found;
  }

  private async watch(experimentId: string): Promise<number> {
    const experiment = await this.experiments.findById(experimentId);
    if (!experiment) return 0;
    let total = 0;
    for (let look = 0; look < LOOKS_PER_SWEEP; look++) {
      const { cells, found } = await this.database.transaction((transaction) =>
        this.look(transaction, experiment),
      );
      for (const each of found) this.tell(experiment, each);
      total += found.length;
      if (cells < CELLS_PER_LOOK) break;
    }
    return total;
  }

  private async look(transaction: Queryable, experiment: Experiment) {
    const nothing = { cells: 0, found: [] as Found[] };
    if (!(await takeTurn(transaction, foldTurn(experiment.id), 'skip'))) return nothing;
    const nowMs = this.clock.nowMs();
    const cells = await transaction.rows<AssignmentCell>(claimUnwatchedCellsSql, [
      experiment.id,
      new Date(nowMs),
      CELLS_PER_LOOK,
    ]);
    if (cells.length === 0) return nothing;
    const buckets = await readBuckets(transaction, experiment.id, cells, nowMs);
    const before = await transaction.rows<FoundBefore>(readFoundChangesSql, [experiment.id]);
    const found: Found[] = [];
    const again: (AssignmentCell & { lookAfterMs: number })[] = [];
    for (const { cell, rows } of buckets) {
      const { change, againInSeconds } = findCellChange(
        rows,
        watchedFrom(before, cell),
        nowMs,
        FALSE_CHANGES_MAX / cellCount(experiment),
      );
      if (change) found.push({ id: newId(nowMs), ...cell, change });
      if (againInSeconds !== null) again.push({ ...cell, lookAfterMs: nowMs + againInSeconds * 1000 });
    }
    if (again.length > 0) await transaction.query(lookAgainSql, [experiment.id, JSON.stringify(again)]);
    if (found.length > 0) await this.record(transaction, experiment, found, nowMs);
    return { cells: cells.length, found };
  }

  /** Where the experiment resets, once for every segment, for the strongest of its changes. */
  private async record(
    transaction: Queryable,
    experiment: Experiment,
    found: readonly Found[],
    nowMs: number,
  ): Promise<void> {
    const [head] = await transaction.rows<{ decidedUpToMs: number | null }>(readDecidedUpToSql, [
      experiment.id,
    ]);
    const foundAtMs = Math.ceil(Math.max(nowMs, head?.decidedUpToMs ?? 0)) + 1;
    const rows = found.map(({ id, segment, arm, epoch, change }) => ({
      ...{ id, type: 'change.found', segment, arm, epoch },
      details: detailsOf(experiment, change),
    }));
    await transaction.query(insertLearningEventsSql, [
      experiment.id,
      JSON.stringify(rows),
      new Date(foundAtMs),
    ]);
    if (experiment.policy.onChange !== 'reset') return;
    const strongestFirst = [...found].sort((left, right) => right.change.statistic - left.change.statistic);
    for (const segment of new Set(strongestFirst.map((each) => each.segment))) {
      const eventId = strongestFirst.find((each) => each.segment === segment)!.id;
      await resetSegment(transaction, experiment, segment, { eventId, decidedUpToMs: foundAtMs, nowMs });
    }
  }

  private tell(experiment: Experiment, { id, segment, arm, change }: Found): void {
    const { onChange: action } = experiment.policy;
    const { before, after, statistic, threshold } = change;
    this.logger.warn('the rewards of an arm have changed', {
      experiment: experiment.key,
      segment,
      arm: experiment.arms[arm]?.key,
      ...{ action, before, after, statistic, threshold },
    });
    if (this.config.webhookUrl !== undefined) this.jobs.requestWebhook(id);
  }
}

/** A change that was found ends the old watch of its cell, and a reset that of every arm of its segment. */
function watchedFrom(before: readonly FoundBefore[], { segment, arm }: AssignmentCell): number {
  return before
    .filter((each) => each.segment === segment && (each.arm === arm || each.action === 'reset'))
    .reduce((latest, { foundAtMs }) => Math.max(latest, foundAtMs), 0);
}

const cellCount = ({ segments, arms }: Experiment) =>
  segments.complexity.length * segments.task.length * arms.length;

/** Means on the objective's own scale. */
function detailsOf(
  { objective, policy }: Experiment,
  { before, after, statistic, threshold, changedAtMs }: CellChange,
) {
  const side = ({ count, mean }: CellChange['before']) => ({
    rewards: count,
    mean: ownMean(mean, objective),
  });
  return {
    changedAt: new Date(changedAtMs).toISOString(),
    before: side(before),
    after: side(after),
    evidence: statistic,
    needed: threshold,
    action: policy.onChange,
  };
}
