export { environmentNames } from './config/config.schema.js';
export { CONFIG } from './config/config.token.js';
export {
  type Config,
  ConfigError,
  type ConnectedConfig,
  defaultPort,
  loadConfig,
} from './config/load-config.js';
export { processEnvironment } from './config/process-environment.js';
export { Clock, SystemClock } from './clock/clock.js';
export { isoTime } from './clock/iso-time.js';
export { firstIdOf, newId, timeOfId } from './clock/ids.js';
export { problemCatalogue, type ProblemCode } from './errors/problem-catalogue.js';
export { type FieldFault, invalidRequest, ProblemError, type ProblemExtra } from './errors/problem-error.js';
export {
  problemContentType,
  problemDocument,
  type ProblemDocument,
  problemType,
} from './errors/problem-document.js';
export { createLogger, Logger, silentLogger } from './logger/logger.js';
export { NestLogger } from './logger/nest-logger.js';
export { type ApiKey, ApiKeyStore, type ListedApiKey } from './auth/api-key-store.js';
export { ApiKeyGuard } from './auth/api-key.guard.js';
export { ApiKeys, type AuthenticatedRequest } from './auth/api-keys.js';
export { Scope, type ScopeName, scopeNames } from './auth/scope.decorator.js';
export { hashSecret, newSecret } from './auth/secret.js';
export { toProblem } from './errors/to-problem.js';
export { HealthController } from './health/health.controller.js';
export { outageLog } from './logger/outage-log.js';
export { READINESS_CHECKS, type ReadinessCheck } from './health/readiness.js';
export { createHttpApp } from './http/create-http-app.js';
export { Direct } from './http/direct.decorator.js';
export { HttpModule } from './http/http.module.js';
export { listen, PortTakenError } from './http/listen.js';
export { NdjsonBody } from './http/ndjson-body.js';
export {
  type IdempotencyState,
  IdempotencyStore,
  type IdempotentRequest,
} from './idempotency/idempotency-store.js';
export { Idempotent } from './idempotency/idempotent.decorator.js';
export { Metrics } from './metrics/metrics.js';
export { sharedReading } from './metrics/shared-reading.js';
export { Endpoint, type EndpointDescription } from './openapi/endpoint.decorator.js';
export { problemSchema } from './openapi/problem.schema.js';
export { createOpenApiDocument, setupOpenApi } from './openapi/setup-openapi.js';
export { PlatformModule } from './platform.module.js';
export { schemaFaults } from './validation/schema-faults.js';
export { bodyOf, validate, ZodPipe } from './validation/zod.pipe.js';
