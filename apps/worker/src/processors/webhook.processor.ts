import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { SendWebhook } from '#guardrails';
import { parsePayload } from '#jobs';

@Processor('webhook')
export class WebhookProcessor extends WorkerHost {
  constructor(private readonly send: SendWebhook) {
    super();
  }

  async process(job: Job): Promise<void> {
    const { eventId } = parsePayload('webhook', job.data);
    await this.send.execute(eventId);
  }
}
