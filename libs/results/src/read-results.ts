import { Injectable } from '@nestjs/common';
import { SnapshotsRepository, type ExperimentSnapshot } from '#assignment';
import { ChangeExperiment } from '#experiments';
import { Database } from '#persistence';
import { Clock, ProblemError } from '#platform';
import type { ResultsView } from './results.view.js';
import { readAssignmentCountsSql, readFreshnessSql } from './sql/read-results.sql.js';
import { summariseCell, summariseSegments, type AssignmentCounts } from './summarise-cells.js';

interface CountRow {
  segment: string;
  arm: number;
  assignments: number;
}

interface Freshness {
  foldedAt: Date | null;
  pendingEvents: number;
}

/** What an experiment has found so far. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
    private readonly snapshots: SnapshotsRepository,
    private readonly clock: Clock,
  ) {}

  /** `segment` is `complexity:task`. Throws `experiment.not_found`, `request.invalid` for an unknown segment. */
  async execute(key: string, options: { segment?: string } = {}): Promise<ResultsView> {
    const experiment = await this.change.find(key);
    if (options.segment !== undefined) assertKnownSegment(experiment.segments, options.segment);
    const snapshot = await this.snapshots.loadLearned(experiment);
    const [counts, [freshness]] = await Promise.all([
      this.database.rows<CountRow>(readAssignmentCountsSql, [experiment.id]),
      this.database.rows<Freshness>(readFreshnessSql, [experiment.id]),
    ]);
    const wanted = (name: string) => options.segment === undefined || options.segment === name;
    const bySegment = countsBySegment(counts, snapshot, wanted);
    const segments = summariseSegments(snapshot, bySegment, wanted);
    return {
      experiment: experiment.key,
      status: experiment.status,
      revision: experiment.revision,
      objective: { metric: experiment.objective.metric, direction: experiment.objective.direction },
      asOf: new Date(this.clock.nowMs()).toISOString(),
      foldedAt: freshness?.foldedAt?.toISOString() ?? null,
      pendingEvents: freshness?.pendingEvents ?? 0,
      totals: summariseCell(snapshot, bySegment, wanted),
      segments,
    };
  }
}

function countsBySegment(
  rows: readonly CountRow[],
  { experiment }: ExperimentSnapshot,
  wanted: (segment: string) => boolean,
): AssignmentCounts {
  const counts: AssignmentCounts = new Map();
  for (const { segment, arm, assignments } of rows) {
    if (!wanted(segment)) continue;
    const row = counts.get(segment) ?? experiment.arms.map(() => 0);
    row[arm] = assignments;
    counts.set(segment, row);
  }
  return counts;
}

function assertKnownSegment(segments: { complexity: string[]; task: string[] }, name: string): void {
  const [complexity, task, ...rest] = name.split(':');
  if (rest.length === 0 && segments.complexity.includes(complexity) && segments.task.includes(task)) return;
  throw new ProblemError('request.invalid', 'The segment is not one of this experiment.', {
    errors: [{ path: 'segment', message: 'must be complexity:task, both from the experiment' }],
  });
}
