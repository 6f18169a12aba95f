import { Injectable } from '@nestjs/common';
import type { Experiment } from '#experiments';
import { Database } from '#persistence';
import { agreement, type Agreement } from '#rephrase';
import type { Outcome } from '../fold-events.js';
import { readContestedChargesSql } from '../sql/read-rephrases.sql.js';
import { opinionOf } from './opinion.js';

/** The newest charged answers that are looked at. */
export const CHARGES_MAX = 5_000;

export interface MeasuredAgreement extends Agreement {
  /** Charged answers that people found bad, and good. */
  agreed: number;
  disagreed: number;
}

/** How far people agree with the charges of an experiment, where both have spoken. */
@Injectable()
export class MeasureAgreement {
  constructor(private readonly database: Database) {}

  async execute({ id, objective, rephrase }: Experiment): Promise<MeasuredAgreement> {
    const rows = await this.database.rows<{ outcome: Outcome }>(readContestedChargesSql, [
      id,
      [...new Set([objective.metric, 'rating', 'success'])],
      CHARGES_MAX,
    ]);
    const opinions = rows.map(({ outcome }) => opinionOf(outcome, objective));
    const agreed = opinions.filter((opinion) => opinion === 'down').length;
    const disagreed = opinions.filter((opinion) => opinion === 'up').length;
    return { agreed, disagreed, ...agreement({ agreed, disagreed, minPrecision: rephrase.minAgreement }) };
  }
}
