import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/load-config.js';
import type { Logger } from '../logger/logger.js';
import { NestLogger } from '../logger/nest-logger.js';
import { honourIdempotencyKeys } from '../idempotency/idempotency.hooks.js';
import { IdempotencyStore } from '../idempotency/idempotency-store.js';
import { Metrics } from '../metrics/metrics.js';
import { setupOpenApi } from '../openapi/setup-openapi.js';
import { ProblemFastifyAdapter } from './problem-fastify-adapter.js';
import { ProblemFilter } from './problem.filter.js';
import { refuseOversized } from './refuse-oversized.js';

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
  const fastify = adapter.getInstance();
  refuseOversized(fastify as never, config.bodyLimitBytes);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', request.id);
    done(null, payload);
  });
  honourIdempotencyKeys(fastify as never, app.get(IdempotencyStore, { strict: false }));
  app.get(Metrics, { strict: false }).observe(fastify);
  if (docs) setupOpenApi(app);
  await app.init();
  return app;
}
