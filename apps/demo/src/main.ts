import { processEnvironment } from '#platform';
import { readOptions, USAGE, type DemoOptions } from './options.js';
import { runDemo } from './run-demo.js';
import { connectToService, startService } from './service.js';

const write = (line: string) => process.stdout.write(`${line}\n`);

/** Answers the exit code: 0 when the run shows everything that it sets out to show. */
async function main(): Promise<number> {
  const env = processEnvironment();
  const options = readOptions(process.argv.slice(2), env);
  if (options === 'help') {
    write(USAGE);
    return 0;
  }
  return demonstrate(options, env);
}

async function demonstrate(options: DemoOptions, env: Record<string, string | undefined>): Promise<number> {
  const startedMs = performance.now();
  if (!options.url) write('Starting a service of our own on a throw-away database ...');
  const service = options.url ? connectToService(options.url) : startService(env);
  const interrupted = () => void service.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const claims = await runDemo(await service.ready, options, write);
    const failed = claims.filter(({ holds }) => !holds).length;
    write(
      `\n${failed === 0 ? 'All shown' : `${failed} not shown`}, in ${Math.round((performance.now() - startedMs) / 1_000)} s.`,
    );
    return failed === 0 ? 0 : 1;
  } finally {
    await service.stop();
  }
}

main().then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    process.stderr.write(`The demo failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
