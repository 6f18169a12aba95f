import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { SendWebhook } from '#guardrails';
import { parsePayload, QueueProcessor, workerOptions } from '#jobs';

@Processor('webhook', workerOptions)
export class WebhookProcessor extends QueueProcessor {
  constructor(private readonly send: SendWebhook) {
    super();
  }

  async process(job: Job): Promise<void> {
    const { eventId } = parsePayload('webhook', job.data);
    await this.send.execute(eventId);
  }
}
