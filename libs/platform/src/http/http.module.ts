import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from '../auth/api-key.guard.js';
import { ApiKeys } from '../auth/api-keys.js';
import { HealthController } from '../health/health.controller.js';
import { MetricsController } from '../metrics/metrics.controller.js';

/** What an HTTP process adds: keys and scopes on every route, health and metrics. Needs the stores of persistence. */
@Module({
  controllers: [HealthController, MetricsController],
  providers: [ApiKeys, { provide: APP_GUARD, useClass: ApiKeyGuard }],
  exports: [ApiKeys],
})
export class HttpModule {}
