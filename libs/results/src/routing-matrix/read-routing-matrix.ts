import { Injectable } from '@nestjs/common';
import { ModelRegistry } from '#arms';
import { ChangeExperiment, type Experiment } from '#experiments';
import { Database, readInBatches } from '#persistence';
import { Clock, firstIdOf } from '#platform';
import { readDecisionsSql } from '../sql/read-decisions.sql.js';
import { armCosts } from './arm-costs.js';
import { matrixCell, type SegmentTally } from './matrix-cell.js';
import type { DecisionRow } from './matrix-row.js';
import type { RoutingMatrixView } from './routing-matrix.view.js';
import { sidesOf, type Side, type Sides } from './sides.js';
import { DecisionTallies, type SegmentTallies } from './tally-decisions.js';

/** Effective decisions on each side below which a comparison is only a hint. */
const EXPLORED_MIN = 30;

/** Small enough that other requests get their turn between two batches. */
const ROWS_PER_BATCH = 1_000;

const NO_SIDES =
  'Small and strong arms cannot be told apart: mark arms with "strong": true, or declare the prices of their models.';

export interface MatrixOptions {
  fromMs?: number;
  toMs?: number;
  /** Of the rescaled objective, 0..1. */
  successAt: number;
}

/** Where does the routing send hard requests to small arms, and easy ones to strong arms? */
@Injectable()
export class ReadRoutingMatrix {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
    private readonly registry: ModelRegistry,
    private readonly clock: Clock,
  ) {}

  /** Throws `experiment.not_found`. */
  async execute(key: string, options: MatrixOptions): Promise<RoutingMatrixView> {
    const experiment = await this.change.find(key);
    const sides = sidesOf(experiment.arms, armCosts(experiment.arms, this.registry));
    const head = {
      experiment: experiment.key,
      asOf: new Date(this.clock.nowMs()).toISOString(),
      successAt: options.successAt,
    };
    if (!sides) return { ...head, sides: null, totals: null, segments: [], warnings: [NO_SIDES] };
    const tallies = await this.tally(experiment, sides, options);
    const totals = matrixCell([...tallies.values()]);
    return {
      ...head,
      sides: sidesView(experiment, sides),
      totals,
      segments: segmentsOf(tallies),
      warnings: warningsFor(totals.small.effectiveSamples, totals.strong.effectiveSamples),
    };
  }

  private tally(
    experiment: Experiment,
    sides: Sides,
    { fromMs = 0, toMs = this.clock.nowMs() + 60_000, successAt }: MatrixOptions,
  ): Promise<SegmentTallies> {
    const tallies = new DecisionTallies(experiment, sides, successAt);
    return this.database.transaction(
      async (transaction) => {
        const range = [experiment.id, firstIdOf(fromMs), firstIdOf(toMs)];
        for await (const rows of readInBatches<DecisionRow>(
          transaction,
          readDecisionsSql,
          range,
          ROWS_PER_BATCH,
        ))
          for (const row of rows) tallies.add(row);
        return tallies.finish();
      },
      { isolation: 'REPEATABLE READ', readOnly: true },
    );
  }
}

function sidesView({ arms }: Experiment, { by, ofArm }: Sides): RoutingMatrixView['sides'] {
  const keysOf = (side: Side) =>
    arms.filter(({ position }) => ofArm[position] === side).map(({ key }) => key);
  return { by, small: keysOf('small'), strong: keysOf('strong') };
}

/** Busiest first. */
function segmentsOf(tallies: SegmentTallies): RoutingMatrixView['segments'] {
  return [...tallies]
    .sort(([, left], [, right]) => decisionsOf(right) - decisionsOf(left))
    .map(([name, cell]) => {
      const [complexity, task] = name.split(':');
      return { segment: { complexity, task }, ...matrixCell([cell]) };
    });
}

function decisionsOf({ small, strong }: SegmentTally): number {
  return small.decisions + strong.decisions;
}

function warningsFor(small: number, strong: number): string[] {
  if (small >= EXPLORED_MIN && strong >= EXPLORED_MIN) return [];
  return [
    `Few decisions compare the two sides (small ${Math.floor(small)}, strong ${Math.floor(strong)}); explore more or wait.`,
  ];
}
