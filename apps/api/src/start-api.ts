import { ApiKeys, type ConnectedConfig, createHttpApp, listen, type Logger, type Metrics } from '#platform';
import { ApiModule } from './api.module.js';

/** A running HTTP process. */
export interface RunningApi {
  /** Where it listens. */
  url: string;
  /** Whether requests need an API key. */
  authenticated: boolean;
  /** Finishes the requests in flight and lets go of everything. */
  close(): Promise<void>;
}

/** Without an API key the service must not be reachable from other machines. */
export class UnprotectedHostError extends Error {
  override readonly name = 'UnprotectedHostError';
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

/**
 * Starts the API. The database must be migrated and the queue backend prepared.
 * @throws UnprotectedHostError when HOST is not a loopback address and there is no API key
 * @throws PortTakenError when PORT was given and is taken
 */
export async function startApi(
  config: ConnectedConfig,
  logger: Logger,
  metrics?: Metrics,
): Promise<RunningApi> {
  const app = await createHttpApp(ApiModule.forRoot(config, logger, metrics), config, logger);
  try {
    const authenticated = app.get(ApiKeys, { strict: false }).anyConfigured;
    assertProtected(config.host, authenticated);
    if (!authenticated) logger.warn('no API key is configured; requests from this machine need none');
    const port = await listen(app, config);
    return { url: `http://${urlHost(config.host)}:${port}`, authenticated, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function assertProtected(host: string, authenticated: boolean): void {
  if (authenticated || loopback.test(host)) return;
  throw new UnprotectedHostError(
    `HOST is ${host}, which other machines can reach, and there is no API key. ` +
      'Make one with "npm run keys -- create --name admin --scopes admin", or listen on 127.0.0.1.',
  );
}

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);
