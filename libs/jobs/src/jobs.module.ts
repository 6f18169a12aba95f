import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { CONFIG, type Config, type ConnectedConfig, Logger } from '#platform';
import { JobRequests } from './job-requests.js';
import { queueErrors } from './queue-errors.js';
import { queueOptions } from './queue-backend.js';
import { type QueueName, queueNames } from './queues.js';

/** The queues and the way to ask for their work. `prepareQueueBackend` must have run in this process. */
@Module({})
export class JobsModule {
  static forRoot(config: ConnectedConfig): DynamicModule {
    const queues = BullModule.registerQueue(...queueNames.map((name) => ({ name })));
    return {
      module: JobsModule,
      global: true,
      imports: [BullModule.forRoot(queueOptions(config)), queues],
      providers: [jobRequestsProvider],
      exports: [JobRequests, queues],
    };
  }
}

const jobRequestsProvider = {
  provide: JobRequests,
  inject: [CONFIG, Logger, ...queueNames.map((name) => getQueueToken(name))],
  useFactory: (config: Config, logger: Logger, ...queues: Queue[]) => {
    for (const queue of queues) queue.on('error', queueErrors(queue, logger));
    return new JobRequests(byName(queues), config, logger);
  },
};

const byName = (queues: Queue[]) =>
  Object.fromEntries(queueNames.map((name, index) => [name, queues[index]])) as Record<QueueName, Queue>;
