import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { ConnectedConfig } from '#platform';
import { JobRequests } from './job-requests.js';
import { queueOptions } from './queue-backend.js';
import { queueNames } from './queues.js';

/** The queues and their producers. `prepareQueueBackend` must have run in this process. */
@Module({})
export class JobsModule {
  static forRoot(config: ConnectedConfig): DynamicModule {
    const queues = BullModule.registerQueue(...queueNames.map((name) => ({ name })));
    return {
      module: JobsModule,
      global: true,
      imports: [BullModule.forRoot(queueOptions(config)), queues],
      providers: [JobRequests],
      exports: [JobRequests, queues],
    };
  }
}
