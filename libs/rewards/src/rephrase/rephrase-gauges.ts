import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '#persistence';
import { Logger, Metrics } from '#platform';
import { readRephraseFiguresSql } from '../sql/read-rephrases.sql.js';

interface Figures {
  key: string;
  enabled: boolean;
  messages: number;
  conversations: number;
  charges: number;
  agreed: number | null;
  disagreed: number | null;
}

type Gauges = Record<'enabled' | 'messages' | 'conversations' | 'charges' | 'agreement', Gauge<'experiment'>>;

/** The figures of detection by experiment, read from the database when Prometheus asks: the same on every process. */
@Injectable()
export class RephraseGauges {
  private readonly gauges: Gauges;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
    { registry }: Metrics,
  ) {
    const collect = () => this.refresh();
    const gauge = (name: string, help: string) =>
      new Gauge({ name, help, labelNames: ['experiment'], registers: [registry], collect });
    this.gauges = {
      enabled: gauge('pointsman_rephrase_enabled', 'Whether detection is switched on'),
      messages: gauge('pointsman_rephrase_messages', 'Messages of conversations that were compared'),
      conversations: gauge('pointsman_rephrase_conversations', 'Conversations seen'),
      charges: gauge('pointsman_rephrase_charges', 'Answers charged because they were asked for again'),
      agreement: gauge(
        'pointsman_rephrase_agreement',
        'Share of charged answers with explicit feedback whose feedback agrees',
      ),
    };
  }

  /** All gauges are asked at once and share one reading; without the database they keep what they had. */
  private refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    try {
      const rows = await this.database.rows<Figures>(readRephraseFiguresSql);
      for (const gauge of Object.values(this.gauges)) gauge.reset();
      for (const row of rows) fill(this.gauges, row);
    } catch (err) {
      this.logger.warn('the figures of rephrases could not be read', { err });
    }
  }
}

function fill(
  gauges: Gauges,
  { key, enabled, messages, conversations, charges, agreed, disagreed }: Figures,
) {
  const labels = { experiment: key };
  gauges.enabled.set(labels, Number(enabled));
  gauges.messages.set(labels, messages);
  gauges.conversations.set(labels, conversations);
  gauges.charges.set(labels, charges);
  const samples = (agreed ?? 0) + (disagreed ?? 0);
  if (samples > 0) gauges.agreement.set(labels, agreed! / samples);
}
