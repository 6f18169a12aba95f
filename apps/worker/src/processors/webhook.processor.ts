import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { SendWebhook } from '#guardrails';
import { parsePayload, workerOptions } from '#jobs';

@Processor('webhook', workerOptions)
export class WebhookProcessor extends WorkerHost {
  constructor(private readonly send: SendWebhook) {
    super();
  }

  async process(job: Job): Promise<void> {
    const { eventId } = parsePayload('webhook', job.data);
    await this.send.execute(eventId);
  }
}
