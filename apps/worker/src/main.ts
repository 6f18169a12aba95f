import { prepareQueueBackend } from '#jobs';
import { type ConnectedConfig, createLogger, loadConfig, processEnvironment } from '#platform';
import { startWorker } from './start-worker.js';

/** The worker alone, against a database that is migrated already; `npm start` with ROLE=worker also migrates. */
const config = loadConfig({ ROLE: 'worker', ...processEnvironment() });
if (config.databaseUrl === undefined) throw new Error('DATABASE_URL is required to run the worker alone.');
const connected = config as ConnectedConfig;
const logger = createLogger(config);
await prepareQueueBackend(connected);
const worker = await startWorker(connected, logger);
logger.info('worker started', { url: worker.url });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void worker.close().then(() => process.exit(0)));
