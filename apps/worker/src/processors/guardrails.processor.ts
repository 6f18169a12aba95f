import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { EvaluateGuardrails } from '#guardrails';
import { parsePayload, QueueProcessor, workerOptions } from '#jobs';

@Processor('guardrails', workerOptions)
export class GuardrailsProcessor extends QueueProcessor {
  constructor(private readonly evaluate: EvaluateGuardrails) {
    super();
  }

  async process(job: Job): Promise<void> {
    const { experimentId } = parsePayload('guardrails', job.data);
    await this.evaluate.execute(experimentId);
  }
}
