import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { GuardrailsModule } from '#guardrails';
import { JobsModule } from '#jobs';
import { PersistenceModule } from '#persistence';
import { type ConnectedConfig, HttpModule, type Logger, type Metrics, PlatformModule } from '#platform';
import { ResultsModule } from '#results';
import { RewardsModule } from '#rewards';
import { CountProcessor } from './processors/count.processor.js';
import { FoldProcessor } from './processors/fold.processor.js';
import { GuardrailsProcessor } from './processors/guardrails.processor.js';
import { OffPolicyProcessor } from './processors/off-policy.processor.js';
import { WebhookProcessor } from './processors/webhook.processor.js';
import { RephraseProcessor } from './processors/rephrase.processor.js';
import { BoundariesSchedule } from './schedules/boundaries.schedule.js';
import { PartitionsSchedule } from './schedules/partitions.schedule.js';
import { SweepSchedule } from './schedules/sweep.schedule.js';

/** Everything the queue process is made of. Its only routes are health and metrics. */
@Module({})
export class WorkerModule {
  static forRoot(config: ConnectedConfig, logger: Logger, metrics?: Metrics): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, logger, metrics),
        PersistenceModule.forRoot(config),
        JobsModule.forRoot(config),
        HttpModule,
        ScheduleModule.forRoot(),
        RewardsModule,
        ResultsModule,
        GuardrailsModule,
      ],
      providers: [
        FoldProcessor,
        CountProcessor,
        RephraseProcessor,
        GuardrailsProcessor,
        WebhookProcessor,
        OffPolicyProcessor,
        SweepSchedule,
        PartitionsSchedule,
        BoundariesSchedule,
      ],
    };
  }
}
