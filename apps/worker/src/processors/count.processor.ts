import { Processor, WorkerHost } from '@nestjs/bullmq';
import { workerOptions } from '#jobs';
import { CountAssignments } from '#results';

@Processor('count', workerOptions)
export class CountProcessor extends WorkerHost {
  constructor(private readonly count: CountAssignments) {
    super();
  }

  async process(): Promise<{ commits: number }> {
    return { commits: await this.count.execute() };
  }
}
