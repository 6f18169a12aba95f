import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { EvaluatePolicy } from '#results';
import { parsePayload, QueueProcessor, workerOptions } from '#jobs';

@Processor('offpolicy', workerOptions)
export class OffPolicyProcessor extends QueueProcessor {
  constructor(private readonly evaluate: EvaluatePolicy) {
    super();
  }

  async process(job: Job): Promise<void> {
    const { runId } = parsePayload('offpolicy', job.data);
    await this.evaluate.run(runId);
  }
}
