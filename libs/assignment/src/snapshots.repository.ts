import { Inject, Injectable } from '@nestjs/common';
import { ASSUMED_PROMPT_TOKENS, expectedCostUsd, expectedLatencyMs, ModelRegistry } from '#arms';
import { addSums, emptySums, scaleSums, type Sums } from '#bandit';
import { ExperimentsRepository, type Experiment } from '#experiments';
import { Database } from '#persistence';
import { Clock, CONFIG, type Config } from '#platform';
import { decayedSums } from './decayed-sums.js';
import { expectedOutputTokens } from './expected-output-tokens.js';
import { budgetPerRequest, startOfHour, type ArmSpend } from './hourly-budget.js';
import { readSpendSql } from './sql/read-spend.sql.js';
import { cellsBySegment, ExperimentSnapshot, type ArmPriors, type PosteriorCell } from './snapshot.js';
import { readDecayedPosteriorsSql, readHeadsSql, readServedSql } from './sql/read-snapshot.sql.js';

/** How many rewards' worth of an arm's former model is still believed of its new one. */
const INHERITED_WEIGHT_MAX = 10;

export interface Head {
  id: string;
  revision: number;
  version: number;
}

interface PosteriorRow extends Sums {
  segment: string;
  arm: number;
  epoch: number;
  /** Half-lives after the experiment's start to which the sums are decayed. */
  halfLives: number;
}

@Injectable()
export class SnapshotsRepository {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly registry: ModelRegistry,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async loadByKey(key: string): Promise<ExperimentSnapshot | null> {
    const experiment = await this.experiments.findByKey(key);
    return experiment && this.loadLearned(experiment);
  }

  /** The version is read before the posteriors: what a fold adds in between is at worst loaded twice. */
  async loadLearned(experiment: Experiment): Promise<ExperimentSnapshot> {
    const [head] = await this.readHeads([experiment.id]);
    const [rows, served] = await Promise.all([
      this.database.rows<PosteriorRow>(readDecayedPosteriorsSql, [experiment.id]),
      this.readServed(experiment),
    ]);
    const nowMs = this.clock.nowMs();
    const decayed = rows.map(({ segment, arm, epoch, halfLives, ...sums }) => ({
      ...{ segment, arm, epoch },
      ...decayedSums(experiment, sums, halfLives, nowMs),
    }));
    const cells = cellsBySegment(experiment.arms.length, currentCells(experiment, decayed));
    const priors = this.priorsOf(experiment);
    const budget = await this.readBudget(experiment, cells, priors, nowMs);
    return new ExperimentSnapshot(experiment, cells, head?.version ?? 0, served, priors, budget);
  }

  readHeads(ids: readonly string[]): Promise<Head[]> {
    return this.database.rows<Head>(readHeadsSql, [ids]);
  }

  /** What the registry expects of each arm's model before the experiment has seen it at work. */
  private priorsOf(experiment: Experiment): ArmPriors[] {
    const tokens = {
      input: ASSUMED_PROMPT_TOKENS,
      output: expectedOutputTokens(this.config, 'moderate'),
    };
    return experiment.arms.map((arm) => {
      const model = { ...this.registry.find(arm.model), observed: null };
      return {
        priorCostUsd: expectedCostUsd(model, tokens) ?? undefined,
        priorLatencyMs: expectedLatencyMs(model) ?? undefined,
      };
    });
  }

  private async readBudget(
    experiment: Experiment,
    cells: ReadonlyMap<string, readonly Sums[]>,
    priors: readonly ArmPriors[],
    nowMs: number,
  ): Promise<number | null> {
    const { hourlyUsd } = experiment.budget;
    if (hourlyUsd === null) return null;
    const spend = await this.database.rows<ArmSpend>(readSpendSql, [
      experiment.id,
      new Date(startOfHour(nowMs)),
    ]);
    return budgetPerRequest(hourlyUsd, spend, meanCosts(cells, priors), nowMs);
  }

  private async readServed(experiment: Experiment): Promise<Map<string, number[]>> {
    const served = new Map<string, number[]>();
    if (experiment.policy.warmupPerArm === 0) return served;
    const rows = await this.database.rows<{ segment: string; arm: number; served: number }>(readServedSql, [
      experiment.id,
    ]);
    for (const row of rows) {
      const counts = served.get(row.segment) ?? experiment.arms.map(() => 0);
      counts[row.arm] = row.served;
      served.set(row.segment, counts);
    }
    return served;
  }
}

/** The cells of each arm's present epoch, on top of what little the epoch before it still says. */
function currentCells(
  experiment: Experiment,
  rows: readonly Omit<PosteriorRow, 'halfLives'>[],
): PosteriorCell[] {
  const cells = new Map<string, PosteriorCell>();
  for (const { segment, arm, epoch, ...sums } of rows) {
    const present = experiment.arms[arm]?.epoch;
    if (epoch !== present && epoch !== present - 1) continue;
    const share = epoch === present ? 1 : Math.min(1, INHERITED_WEIGHT_MAX / Math.max(sums.weight, 1));
    const contribution = share === 1 ? sums : scaleSums(sums, share);
    const key = `${segment}|${arm}`;
    const known = cells.get(key);
    cells.set(key, { segment, arm, sums: known ? addSums(known.sums, contribution) : contribution });
  }
  return [...cells.values()];
}

/** US dollars per request of each arm over all segments: what was seen, else the list price, else 0. */
function meanCosts(cells: ReadonlyMap<string, readonly Sums[]>, priors: readonly ArmPriors[]): number[] {
  return priors.map(({ priorCostUsd }, arm) => {
    const seen = [...cells.values()].reduce((sums, row) => addSums(sums, row[arm]), emptySums());
    return seen.costCount > 0 ? seen.costSum / seen.costCount : (priorCostUsd ?? 0);
  });
}
