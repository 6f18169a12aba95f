import { Inject, Injectable } from '@nestjs/common';
import { ExperimentsRepository, type Experiment } from '#experiments';
import { JobRequests } from '#jobs';
import { Database, type Queryable } from '#persistence';
import { Clock, CONFIG, Logger, newId, type Config } from '#platform';
import {
  claimHealthCheckSql,
  noteFaultsSql,
  readAnsweredCellsSql,
  readArmRewardsSql,
} from '../sql/learning-health.sql.js';
import { findFaults, type AnsweredCell, type ArmRewards, type LearningFault } from './find-faults.js';

const FAULT_TYPES: LearningFault['type'][] = ['rewards.missing', 'cell.silent', 'metric.constant'];
const CHECK_EVERY_MS = 60_000;
const CHECKS_PER_SWEEP = 50;
/** Decisions of at least so long a time are looked at, or of as long as a window. */
const LOOK_BACK_MIN_MS = 3_600_000;

type Begun = Pick<LearningFault, 'type' | 'segment' | 'arm'> & { id: string };

/** Checks of every running experiment, about once a minute, whether it can learn, and keeps what it finds as events. */
@Injectable()
export class WatchLearning {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly jobs: JobRequests,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhookUrl'>,
  ) {}

  /** Answers how many faults have begun. Safe on any number of replicas: each check is claimed by one of them. */
  async execute(): Promise<number> {
    let begun = 0;
    for (let check = 0; check < CHECKS_PER_SWEEP; check++) {
      const found = await this.database.transaction((transaction) => this.checkNext(transaction));
      if (!found) return begun;
      for (const fault of found.begun) this.tell(found.experiment, fault);
      begun += found.begun.length;
    }
    return begun;
  }

  private async checkNext(transaction: Queryable) {
    const nowMs = this.clock.nowMs();
    const params = [new Date(nowMs - CHECK_EVERY_MS), new Date(nowMs)];
    const [claimed] = await transaction.rows<{ experimentId: string }>(claimHealthCheckSql, params);
    const experiment = claimed && (await this.experiments.findById(claimed.experimentId));
    if (!experiment) return null;
    const faults = await readFaults(transaction, experiment, nowMs);
    const rows = faults.map((fault) => ({ id: newId(nowMs), ...fault }));
    const begun = await transaction.rows<Begun>(noteFaultsSql, [
      experiment.id,
      JSON.stringify(rows),
      new Date(nowMs),
      FAULT_TYPES,
    ]);
    return { experiment, begun };
  }

  private tell({ key, arms }: Experiment, { id, type, segment, arm }: Begun): void {
    const where = { segment, arm: arm === null ? null : arms[arm]?.key };
    this.logger.warn('an experiment cannot learn as it should', { experiment: key, type, ...where });
    if (this.config.webhookUrl !== undefined) this.jobs.requestWebhook(id);
  }
}

async function readFaults(
  transaction: Queryable,
  experiment: Experiment,
  nowMs: number,
): Promise<LearningFault[]> {
  const windowMs = experiment.feedback.attributionWindowSeconds * 1000;
  const closedMs = nowMs - windowMs;
  const cells = await transaction.rows<AnsweredCell>(readAnsweredCellsSql, [
    experiment.id,
    new Date(closedMs - Math.max(windowMs, LOOK_BACK_MIN_MS)),
    new Date(closedMs),
  ]);
  const arms = await transaction.rows<ArmRewards>(readArmRewardsSql, [experiment.id]);
  return findFaults(cells, arms, experiment.objective.metric);
}
