import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Database } from '#persistence';
import { Logger, Metrics, sharedReading } from '#platform';
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

  constructor(
    private readonly database: Database,
    logger: Logger,
    metrics: Metrics,
  ) {
    const collect = sharedReading(() => this.read(), logger, 'the figures of rephrases could not be read');
    const gauge = (name: string, help: string) =>
      metrics.gauge({ name, help, labelNames: ['experiment'], collect });
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

  private async read(): Promise<void> {
    const rows = await this.database.rows<Figures>(readRephraseFiguresSql);
    for (const gauge of Object.values(this.gauges)) gauge.reset();
    for (const row of rows) fill(this.gauges, row);
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
