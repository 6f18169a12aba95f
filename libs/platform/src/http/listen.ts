import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/load-config.js';

const portsTried = 50;

/** The port that was asked for is taken. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Starts to listen on the configured port; on the next free one if it is taken and nobody asked for it by name.
 * @returns the port
 * @throws PortTakenError when PORT was given and is taken
 */
export async function listen(app: NestFastifyApplication, config: Config): Promise<number> {
  const last = config.portIsExplicit ? config.port : config.port + portsTried - 1;
  for (let port = config.port; port <= last; port++) {
    if (await tryListen(app, port, config.host)) return boundPort(app);
  }
  throw new PortTakenError(
    config.portIsExplicit
      ? `Port ${config.port} of ${config.host} is taken. Choose another PORT, or leave it unset to use the next free one.`
      : `Ports ${config.port} to ${last} of ${config.host} are all taken. Set PORT.`,
  );
}

async function tryListen(app: NestFastifyApplication, port: number, host: string): Promise<boolean> {
  try {
    await app.listen(port, host);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

const boundPort = (app: NestFastifyApplication) => (app.getHttpServer().address() as { port: number }).port;
