import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/load-config.js';
import type { Logger } from '../logger/logger.js';
import { NestLogger } from '../logger/nest-logger.js';
import { IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import { IdempotencyStore } from '../idempotency/idempotency-store.js';
import { Metrics } from '../metrics/metrics.js';
import { setupOpenApi } from '../openapi/setup-openapi.js';
import { ProblemFastifyAdapter } from './problem-fastify-adapter.js';
import { ProblemFilter } from './problem.filter.js';
import { hookRequests } from './request-hooks.js';

/** A Nest application on Fastify with our error, content-type and request-id rules and `/docs`; not yet listening. */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: Config,
  logger: Logger,
  { docs = true } = {},
): Promise<NestFastifyApplication> {
  const adapter = new ProblemFastifyAdapter(config, logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  adapter.application = { get: (type) => app.get(type, { strict: false }) };
  app.useGlobalFilters(new ProblemFilter(logger, adapter.routes));
  hookRequests(adapter.getInstance(), {
    bodyLimitBytes: config.bodyLimitBytes,
    metrics: app.get(Metrics, { strict: false }),
    idempotency: new IdempotencyKeys(app.get(IdempotencyStore, { strict: false })),
  });
  if (docs) setupOpenApi(app);
  await app.init();
  return app;
}
