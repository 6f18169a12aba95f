import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ExperimentsRepository } from '#experiments';
import { Database } from '#persistence';
import { Clock, CONFIG, type Config } from '#platform';
import type { GuardrailEvent } from './guardrail-event.js';
import { toEventView, type StoredEvent } from './read-events.js';
import { markAttemptedSql, markNotifiedSql, readGuardrailEventSql } from './sql/evaluate-guardrails.sql.js';
import {
  markLearningEventAttemptedSql,
  markLearningEventNotifiedSql,
  readLearningEventSql,
} from './sql/read-events.sql.js';

const ANSWER_TIMEOUT_MS = 10_000;

/** The other side did not take the message; the job is tried again. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/** `sha256=` and the HMAC-SHA256 of `timestamp.body`, in hex. The receiver computes the same and compares. */
export function signWebhook(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** What is told of an event, and where it is noted that it was. */
interface Message {
  type: string;
  body: object;
  attemptedSql: string;
  notifiedSql: string;
}

/** Tells the configured address that a guardrail fired, or what was noticed about learning. */
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
    if (webhookUrl === undefined) return;
    const message = (await this.guardrailFired(eventId)) ?? (await this.learningEvent(eventId));
    if (!message) return;
    await this.database.query(message.attemptedSql, [eventId, new Date(this.clock.nowMs())]);
    await this.post(webhookUrl, eventId, message);
    await this.database.query(message.notifiedSql, [eventId, new Date(this.clock.nowMs())]);
  }

  private async post(url: string, eventId: string, message: Message): Promise<void> {
    const body = JSON.stringify(message.body);
    const timestamp = String(Math.floor(this.clock.nowMs() / 1000));
    const { webhookSecret } = this.config;
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'x-pointsman-event': message.type,
        'x-pointsman-delivery': eventId,
        'x-pointsman-timestamp': timestamp,
        ...(webhookSecret !== undefined && {
          'x-pointsman-signature': signWebhook(webhookSecret, timestamp, body),
        }),
      },
    });
    if (!answer.ok) throw new WebhookError(`The webhook was answered with ${answer.status}.`);
  }

  private async guardrailFired(eventId: string): Promise<Message | null> {
    const [event] = await this.database.rows<GuardrailEvent>(readGuardrailEventSql, [eventId]);
    if (!event || event.notifiedAt !== null) return null;
    const { id, experimentId, arm, guardrail, action, evidence, revision, firedAt } = event;
    const experiment = await this.experiments.findById(experimentId);
    const type = 'guardrail.fired';
    const where = { experiment: experiment?.key ?? null, arm: experiment?.arms[arm]?.key ?? null };
    const body = {
      ...{ id, type, ...where, action, guardrail, evidence, revision },
      firedAt: firedAt.toISOString(),
    };
    return { type, body, attemptedSql: markAttemptedSql, notifiedSql: markNotifiedSql };
  }

  private async learningEvent(eventId: string): Promise<Message | null> {
    const [event] = await this.database.rows<StoredEvent>(readLearningEventSql, [eventId]);
    if (!event || event.notifiedAt !== null) return null;
    const experiment = await this.experiments.findById(event.experimentId);
    const { notifiedAt: _notifiedAt, ...view } = toEventView(experiment ?? { arms: [] }, event);
    return {
      type: event.type,
      body: { ...view, experiment: experiment?.key ?? null },
      attemptedSql: markLearningEventAttemptedSql,
      notifiedSql: markLearningEventNotifiedSql,
    };
  }
}
