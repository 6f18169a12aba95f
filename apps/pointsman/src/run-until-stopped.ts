import { createLogger, loadConfig, type Logger, processEnvironment } from '#platform';
import { type Running, launch } from './launch.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Errors whose message says all there is to say; the stack would only hide it. */
const explained = [
  'ConfigError',
  'PortTakenError',
  'UnprotectedHostError',
  'DatabaseUnreachableError',
  'DataDirInUseError',
  'MigrationError',
  'ProcessorError',
];

/** Runs the service until a signal ends it. A second signal ends it at once. The exit code is 1 when it cannot start. */
export async function runUntilStopped(overrides: Record<string, string> = {}): Promise<void> {
  try {
    const config = loadConfig({ ...processEnvironment(), ...overrides });
    const logger = createLogger(config);
    const starting = launch(config, logger);
    stopOnSignal(starting, config.shutdownTimeoutMs, logger);
    process.stdout.write(`${(await starting).banner}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error as Error)}\n`);
    process.exit(1);
  }
}

function stopOnSignal(starting: Promise<Running>, timeoutMs: number, logger: Logger): void {
  let stopping = false;
  for (const signal of signals)
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      logger.info('stopping', { signal });
      setTimeout(() => process.exit(1), timeoutMs).unref();
      void starting
        .then(({ close }) => close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
}

const explain = (error: Error) =>
  explained.includes(error.name) ? `\n${error.message}\n` : `\nPointsman could not start.\n${error.stack}\n`;
