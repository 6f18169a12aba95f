import { Injectable } from '@nestjs/common';
import { ExperimentsRepository } from '#experiments';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Clock, newId } from '#platform';
import {
  advanceClosedUpToSql,
  experimentsWithOpenWindowsSql,
  insertDefaultEventsSql,
  readWindowsSql,
} from './sql/close-windows.sql.js';

/** A decision may commit this long after its id was made. */
const COMMIT_LAG_MS = 15_000;
const ASSIGNMENTS_PER_BATCH = 5_000;

interface Window {
  id: string;
  closed: boolean;
  /** Whether anything but a default speaks for the objective metric. */
  answered: boolean;
}

/**
 * For experiments with `onMissing: default`: writes the default for every assignment whose attribution window has
 * closed in silence. A later real reward replaces it.
 */
@Injectable()
export class CloseWindows {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly jobs: JobRequests,
    private readonly clock: Clock,
  ) {}

  /** Answers how many defaults it wrote. Safe on any number of replicas. */
  async execute(): Promise<number> {
    const rows = await this.database.rows<{ id: string }>(experimentsWithOpenWindowsSql);
    let written = 0;
    for (const { id } of rows) written += await this.closeFor(id);
    return written;
  }

  private async closeFor(experimentId: string): Promise<number> {
    const experiment = await this.experiments.findById(experimentId);
    if (!experiment || experiment.feedback.onMissing !== 'default') return 0;
    const { metric } = experiment.objective;
    let written = 0;
    for (;;) {
      const batch = await this.closeBatch(experimentId, metric, experiment.feedback.default);
      written += batch.written;
      if (batch.written > 0) this.jobs.requestFold(experimentId);
      if (batch.read < ASSIGNMENTS_PER_BATCH) return written;
    }
  }

  private closeBatch(
    experimentId: string,
    metric: string,
    value: number,
  ): Promise<{ read: number; written: number }> {
    const nowMs = this.clock.nowMs();
    return this.database.transaction(async (transaction) => {
      const windows = await transaction.rows<Window>(readWindowsSql, [
        experimentId,
        metric,
        new Date(nowMs - COMMIT_LAG_MS),
        ASSIGNMENTS_PER_BATCH,
      ]);
      const closed = closedPrefix(windows);
      if (closed.length === 0) return { read: 0, written: 0 };
      const silent = closed.filter(({ answered }) => !answered);
      if (silent.length > 0) {
        const rows = silent.map(({ id }) => ({ id: newId(this.clock.nowMs()), assignment_id: id }));
        const metrics = JSON.stringify({ [metric]: value });
        await transaction.query(insertDefaultEventsSql, [
          experimentId,
          JSON.stringify(rows),
          metrics,
          new Date(nowMs),
        ]);
      }
      await transaction.query(advanceClosedUpToSql, [experimentId, closed.at(-1)!.id]);
      return { read: closed.length, written: silent.length };
    });
  }
}

/** Windows close in the order of their decisions; one that was made longer holds up those behind it. */
function closedPrefix(windows: readonly Window[]): Window[] {
  const firstOpen = windows.findIndex(({ closed }) => !closed);
  return firstOpen < 0 ? [...windows] : windows.slice(0, firstOpen);
}
