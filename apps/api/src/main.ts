import { prepareQueueBackend } from '#jobs';
import { type ConnectedConfig, createLogger, loadConfig, processEnvironment } from '#platform';
import { startApi } from './start-api.js';

/** The API alone, against a database that is migrated already; `npm start` with ROLE=api also migrates. */
const config = loadConfig({ ROLE: 'api', ...processEnvironment() });
if (config.databaseUrl === undefined) throw new Error('DATABASE_URL is required to run the api alone.');
const connected = config as ConnectedConfig;
const logger = createLogger(config);
await prepareQueueBackend(connected);
const api = await startApi(connected, logger);
logger.info('api started', { url: api.url });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void api.close().then(() => process.exit(0)));
