import { Injectable } from '@nestjs/common';
import { ChangeExperiment, PatchExperiment, type Experiment } from '#experiments';
import { Database } from '#persistence';
import { Clock, Logger } from '#platform';
import { detectingExperimentsSql, noteAgreementSql } from '../sql/read-rephrases.sql.js';
import { MeasureAgreement, type MeasuredAgreement } from './measure-agreement.js';

/** Who changed the experiment, as its history tells it. */
const ACTOR = 'rephrase-watch';

/** Compares charges with what people said of the same answers, and switches detection off where they disagree. */
@Injectable()
export class WatchRephrases {
  private readonly watched = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
    private readonly patch: PatchExperiment,
    private readonly measure: MeasureAgreement,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Answers the keys of the experiments whose detection it switched off. Safe on any number of replicas. */
  async execute(): Promise<string[]> {
    const rows = await this.database.rows<{ key: string; version: number }>(detectingExperimentsSql);
    const switchedOff: string[] = [];
    for (const { key, version } of rows) {
      if (this.watched.get(key) === version) continue;
      if (await this.watch(key)) switchedOff.push(key);
      this.watched.set(key, version);
    }
    return switchedOff;
  }

  private async watch(key: string): Promise<boolean> {
    const experiment = await this.change.find(key);
    const measured = await this.measure.execute(experiment);
    const isOff = measured.state === 'switchOff';
    if (isOff) await this.patch.execute(key, { rephrase: { enabled: false } }, ACTOR);
    const { agreed, disagreed, state } = measured;
    const now = new Date(this.clock.nowMs());
    await this.database.query(noteAgreementSql, [experiment.id, now, agreed, disagreed, isOff]);
    if (isOff)
      this.logger.warn(
        'rephrase detection was switched off: people disagree with it',
        facts(experiment, measured),
      );
    else if (state === 'warn')
      this.logger.warn('people disagree with detected rephrases', facts(experiment, measured));
    return isOff;
  }
}

function facts({ key, rephrase }: Experiment, { agreed, disagreed, precision, interval }: MeasuredAgreement) {
  return { experiment: key, minAgreement: rephrase.minAgreement, agreed, disagreed, precision, interval };
}
