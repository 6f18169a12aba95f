import { type DynamicModule, Module } from '@nestjs/common';
import { JobsModule } from '#jobs';
import { PersistenceModule } from '#persistence';
import { type ConnectedConfig, HttpModule, type Logger, PlatformModule } from '#platform';

/** Everything the queue process is made of. Its only routes are health and metrics. */
@Module({})
export class WorkerModule {
  static forRoot(config: ConnectedConfig, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, logger),
        PersistenceModule.forRoot(config),
        JobsModule.forRoot(config),
        HttpModule,
      ],
    };
  }
}
