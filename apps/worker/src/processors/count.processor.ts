import { Processor, WorkerHost } from '@nestjs/bullmq';
import { CountAssignments } from '#results';

@Processor('count')
export class CountProcessor extends WorkerHost {
  constructor(private readonly count: CountAssignments) {
    super();
  }

  async process(): Promise<{ commits: number }> {
    return { commits: await this.count.execute() };
  }
}
