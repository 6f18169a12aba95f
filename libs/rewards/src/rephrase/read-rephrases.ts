import { Injectable } from '@nestjs/common';
import { ChangeExperiment, type Experiment } from '#experiments';
import { Database } from '#persistence';
import { readChargesSql, readRephraseTotalsSql } from '../sql/read-rephrases.sql.js';
import { CHARGES_MAX, MeasureAgreement, type MeasuredAgreement } from './measure-agreement.js';
import type { RephrasesView } from './rephrases.view.js';

type Totals = Pick<RephrasesView, 'messages' | 'conversations' | 'resends' | 'templates' | 'waiting'> & {
  switchedOffAt: Date | null;
};
type Charges = Pick<RephrasesView, 'charges' | 'chargedConversations' | 'withdrawn' | 'outranked'>;

/** How rephrase detection does in one experiment. */
@Injectable()
export class ReadRephrases {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
    private readonly measure: MeasureAgreement,
  ) {}

  /** Throws `experiment.not_found`. */
  async execute(experimentKey: string): Promise<RephrasesView> {
    const experiment = await this.change.find(experimentKey);
    const { id, key, objective, rephrase } = experiment;
    const [[{ switchedOffAt, ...totals }], [charges], measured] = await Promise.all([
      this.database.rows<Totals>(readRephraseTotalsSql, [id]),
      this.database.rows<Charges>(readChargesSql, [id, objective.metric, CHARGES_MAX]),
      this.measure.execute(experiment),
    ]);
    const { enabled, windowSeconds, minConfidence, minAgreement } = rephrase;
    const { conversations } = totals;
    const chargedShare = conversations > 0 ? Math.min(1, charges.chargedConversations / conversations) : null;
    return {
      experiment: key,
      enabled,
      windowSeconds,
      minConfidence,
      ...totals,
      ...charges,
      chargedShare,
      agreement: { ...measured, minAgreement },
      switchedOffAt: switchedOffAt?.toISOString() ?? null,
      warnings: warningsOf(experiment, measured, switchedOffAt),
    };
  }
}

function warningsOf(
  { rephrase: { enabled, minAgreement } }: Experiment,
  { state, precision }: MeasuredAgreement,
  switchedOffAt: Date | null,
): string[] {
  if (!enabled && switchedOffAt)
    return ['Detection switched itself off because explicit feedback contradicts its penalties.'];
  if (state !== 'warn' && state !== 'switchOff') return [];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    `Explicit feedback confirms only ${percent(precision!)} of the penalties, less than the ${percent(minAgreement)} asked for.`,
  ];
}
