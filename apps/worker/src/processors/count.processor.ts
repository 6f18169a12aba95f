import { Processor } from '@nestjs/bullmq';
import { QueueProcessor, workerOptions } from '#jobs';
import { CountAssignments } from '#results';

@Processor('count', workerOptions)
export class CountProcessor extends QueueProcessor {
  constructor(private readonly count: CountAssignments) {
    super();
  }

  async process(): Promise<{ commits: number }> {
    return { commits: await this.count.execute() };
  }
}
