import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock/clock.js';
import { CONFIG } from './config/config.token.js';
import type { Config } from './config/load-config.js';
import { Logger } from './logger/logger.js';
import { Metrics } from './metrics/metrics.js';

/** What every process has: configuration, log, clock and metrics, injectable everywhere. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, logger: Logger, metrics = new Metrics()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Logger, useValue: logger },
        { provide: Clock, useClass: SystemClock },
        { provide: Metrics, useValue: metrics },
      ],
      exports: [CONFIG, Logger, Clock, Metrics],
    };
  }
}
