import { Injectable } from '@nestjs/common';
import { ModelRegistry } from '#arms';
import { type BoundaryObservation, proposeComplexityBoundaries } from '#classification';
import { ChangeExperiment, type Experiment, ExperimentsRepository } from '#experiments';
import { Database, type Queryable, readInBatches } from '#persistence';
import { Clock, firstIdOf } from '#platform';
import { armCosts } from '../routing-matrix/arm-costs.js';
import { sidesOf } from '../routing-matrix/sides.js';
import {
  insertBoundaryProposalSql,
  lockBoundariesSql,
  readBoundaryProposalSql,
  readDueForBoundariesSql,
  readLevelDecisionsSql,
} from '../sql/boundary-proposals.sql.js';
import type { BoundaryProposalView, StoredProposal } from './boundary-proposal.view.js';
import { levelObservation, type LevelRow } from './level-observation.js';

/** Halfway between neighbouring levels: where the classifier's levels begin unless told otherwise. */
const LEVEL_BOUNDS = [0.5, 1.5, 2.5] as const;
const DAYS_READ = 30;
const DAY_MS = 86_400_000;
/** The latest decisions are enough, and bound what a night costs. */
const DECISIONS_MAX = 100_000;
const ROWS_PER_BATCH = 2_000;
const NO_SIDES =
  'Small and strong arms cannot be told apart: mark arms with "strong": true, or declare the prices of their models.';

/** Where should complexity levels begin, going by which arms succeeded? Found by night, read at any time. */
@Injectable()
export class ProposeBoundaries {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
    private readonly experiments: ExperimentsRepository,
    private readonly registry: ModelRegistry,
    private readonly clock: Clock,
  ) {}

  /** Stores today's proposal of every running experiment that has none; answers how many. Safe on any number of workers. */
  async execute(): Promise<number> {
    const day = dayOf(this.clock.nowMs());
    const due = await this.database.rows<{ id: string }>(readDueForBoundariesSql, [day]);
    let stored = 0;
    for (const { id } of due) if (await this.proposeFor(id, day)) stored++;
    return stored;
  }

  /** The latest proposal. Throws `experiment.not_found`. */
  async find(key: string): Promise<BoundaryProposalView> {
    const { id } = await this.change.find(key);
    const [row] = await this.database.rows<{ proposal: StoredProposal; proposedAt: Date }>(
      readBoundaryProposalSql,
      [id],
    );
    return {
      experiment: key,
      proposedAt: row?.proposedAt.toISOString() ?? null,
      proposal: row?.proposal ?? null,
    };
  }

  private async proposeFor(id: string, day: string): Promise<boolean> {
    const experiment = await this.experiments.findById(id);
    if (!experiment) return false;
    return this.database.transaction(async (transaction) => {
      const [{ locked }] = await transaction.rows<{ locked: boolean }>(lockBoundariesSql, [id]);
      if (!locked) return false;
      const proposal = JSON.stringify(await this.propose(transaction, experiment));
      const now = new Date(this.clock.nowMs());
      await transaction.query(insertBoundaryProposalSql, [id, day, proposal, now]);
      return true;
    });
  }

  private async propose(transaction: Queryable, experiment: Experiment): Promise<StoredProposal> {
    const observations = await this.observe(transaction, experiment);
    if (!observations) {
      const boundaries: StoredProposal['boundaries'] = [...LEVEL_BOUNDS];
      const nothing = { changed: false, reasons: [NO_SIDES], observations: 0, evidence: [] };
      return { current: [...LEVEL_BOUNDS], boundaries, ...nothing };
    }
    const proposal = proposeComplexityBoundaries(observations, { current: LEVEL_BOUNDS });
    return { current: [...LEVEL_BOUNDS], ...proposal, observations: observations.length };
  }

  /** Null when small and strong arms cannot be told apart. */
  private async observe(
    transaction: Queryable,
    experiment: Experiment,
  ): Promise<BoundaryObservation[] | null> {
    const sides = sidesOf(experiment.arms, armCosts(experiment.arms, this.registry));
    if (!sides) return null;
    const since = firstIdOf(this.clock.nowMs() - DAYS_READ * DAY_MS);
    const params = [experiment.id, since, DECISIONS_MAX];
    const observations: BoundaryObservation[] = [];
    const batches = readInBatches<LevelRow>(transaction, readLevelDecisionsSql, params, ROWS_PER_BATCH);
    for await (const rows of batches) {
      for (const row of rows) {
        const observation = levelObservation(row, experiment, sides);
        if (observation) observations.push(observation);
      }
    }
    return observations;
  }
}

function dayOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}
