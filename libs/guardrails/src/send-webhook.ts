import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ExperimentsRepository } from '#experiments';
import { Database } from '#persistence';
import { Clock, CONFIG, type Config } from '#platform';
import type { GuardrailEvent } from './guardrail-event.js';
import { markAttemptedSql, markNotifiedSql, readGuardrailEventSql } from './sql/evaluate-guardrails.sql.js';

const ANSWER_TIMEOUT_MS = 10_000;

/** The other side did not take the message; the job is tried again. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/** `sha256=` and the HMAC-SHA256 of `timestamp.body`, in hex. The receiver computes the same and compares. */
export function signWebhook(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** Tells the configured address that a guardrail fired. */
@Injectable()
export class SendWebhook {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhookUrl' | 'webhookSecret'>,
  ) {}

  /** Throws `WebhookError` when the message was not taken with a 2xx. What was taken is not sent again. */
  async execute(eventId: string): Promise<void> {
    const { webhookUrl } = this.config;
    const [event] = await this.database.rows<GuardrailEvent>(readGuardrailEventSql, [eventId]);
    if (!event || event.notifiedAt !== null || webhookUrl === undefined) return;
    await this.database.query(markAttemptedSql, [eventId, new Date(this.clock.nowMs())]);
    await this.post(webhookUrl, event);
    await this.database.query(markNotifiedSql, [eventId, new Date(this.clock.nowMs())]);
  }

  private async post(url: string, event: GuardrailEvent): Promise<void> {
    const body = JSON.stringify(await this.messageOf(event));
    const timestamp = String(Math.floor(this.clock.nowMs() / 1000));
    const { webhookSecret } = this.config;
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'x-pointsman-event': 'guardrail.fired',
        'x-pointsman-delivery': event.id,
        'x-pointsman-timestamp': timestamp,
        ...(webhookSecret !== undefined && {
          'x-pointsman-signature': signWebhook(webhookSecret, timestamp, body),
        }),
      },
    });
    if (!answer.ok) throw new WebhookError(`The webhook was answered with ${answer.status}.`);
  }

  private async messageOf({ id, experimentId, arm, firedAt, ...event }: GuardrailEvent) {
    const experiment = await this.experiments.findById(experimentId);
    const { guardrail, action, evidence, revision } = event;
    return {
      id,
      type: 'guardrail.fired',
      experiment: experiment?.key ?? null,
      arm: experiment?.arms[arm]?.key ?? null,
      action,
      guardrail,
      evidence,
      revision,
      firedAt: firedAt.toISOString(),
    };
  }
}
