import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { parsePayload } from '#jobs';
import { FoldRewards } from '#rewards';

@Processor('fold', { concurrency: 2 })
export class FoldProcessor extends WorkerHost {
  constructor(private readonly fold: FoldRewards) {
    super();
  }

  async process(job: Job): Promise<{ folded: number }> {
    const { experimentId } = parsePayload('fold', job.data);
    return { folded: await this.fold.execute(experimentId) };
  }
}
