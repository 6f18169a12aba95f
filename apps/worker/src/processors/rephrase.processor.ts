import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { parsePayload, QueueProcessor, workerOptions } from '#jobs';
import { JudgeRephrases } from '#rewards';

@Processor('rephrase', { ...workerOptions, concurrency: 2 })
export class RephraseProcessor extends QueueProcessor {
  constructor(private readonly judge: JudgeRephrases) {
    super();
  }

  async process(job: Job): Promise<{ judged: number }> {
    const { lane } = parsePayload('rephrase', job.data);
    return { judged: await this.judge.execute(lane) };
  }
}
