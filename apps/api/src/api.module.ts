import { type DynamicModule, Module } from '@nestjs/common';
import { JobsModule } from '#jobs';
import { PersistenceModule } from '#persistence';
import { type ConnectedConfig, HttpModule, type Logger, PlatformModule } from '#platform';

/** Everything the HTTP process is made of. */
@Module({})
export class ApiModule {
  static forRoot(config: ConnectedConfig, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, logger),
        PersistenceModule.forRoot(config),
        JobsModule.forRoot(config),
        HttpModule,
      ],
    };
  }
}
