import { Processor } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { parsePayload, QueueProcessor, workerOptions } from '#jobs';
import { CONFIG, type Config } from '#platform';
import { FoldRewards } from '#rewards';

@Processor('fold', workerOptions)
export class FoldProcessor extends QueueProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly fold: FoldRewards,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.concurrency = this.config.foldConcurrency;
  }

  async process(job: Job): Promise<{ folded: number }> {
    const { experimentId } = parsePayload('fold', job.data);
    return { folded: await this.fold.execute(experimentId) };
  }
}
