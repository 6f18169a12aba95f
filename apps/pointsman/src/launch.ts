import { startApi } from '../../api/src/index.js';
import { startWorker } from '../../worker/src/index.js';
import { prepareQueueBackend } from '#jobs';
import { type Config, type Logger, Metrics } from '#platform';
import { banner } from './banner.js';
import { prepareDatabase } from './prepare-database.js';

/** Everything that was started, in the order in which it is told. */
export interface Running {
  banner: string;
  /** Ends all of it, the last started first. */
  close(): Promise<void>;
}

/** Starts the database if needed, then api and worker as ROLE says. If any part fails, the others are ended again. */
export async function launch(config: Config, logger: Logger): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const { config: connected, embedded } = await prepareDatabase(config, logger);
    if (embedded) closers.push(embedded.stop);
    await prepareQueueBackend(connected);
    const metrics = new Metrics();
    const worker = config.role === 'api' ? undefined : await startWorker(connected, logger, metrics);
    if (worker) closers.push(worker.close);
    const api = config.role === 'worker' ? undefined : await startApi(connected, logger, metrics);
    if (api) closers.push(api.close);
    const facts = { apiUrl: api?.url, workerUrl: worker?.url, authenticated: api?.authenticated ?? false };
    return { banner: banner({ config: connected, embedded: embedded !== undefined, ...facts }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
