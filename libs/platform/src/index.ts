export { environmentNames } from './config/config.schema.js';
export { CONFIG, ConfigModule } from './config/config.module.js';
export { type Config, ConfigError, defaultPort, loadConfig } from './config/load-config.js';
export { processEnvironment } from './config/process-environment.js';
export { Clock, SystemClock } from './clock/clock.js';
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
