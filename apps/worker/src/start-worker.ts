import { assertProcessors } from '#jobs';
import { type ConnectedConfig, createHttpApp, listen, type Logger, type Metrics } from '#platform';
import { WorkerModule } from './worker.module.js';

/** A running queue process. */
export interface RunningWorker {
  /** Where its health and metrics are served; undefined beside an api, which serves them. */
  url: string | undefined;
  /** Finishes the jobs in hand and lets go of everything. */
  close(): Promise<void>;
}

/** Starts the worker. The database must be migrated and the queue backend prepared. */
export async function startWorker(
  config: ConnectedConfig,
  logger: Logger,
  metrics?: Metrics,
): Promise<RunningWorker> {
  const app = await createHttpApp(WorkerModule.forRoot(config, logger, metrics), config, logger, {
    docs: false,
  });
  assertProcessors(app);
  if (config.role === 'all') return { url: undefined, close: () => app.close() };
  const port = await listen(app, config);
  return { url: `http://${config.host}:${port}`, close: () => app.close() };
}
