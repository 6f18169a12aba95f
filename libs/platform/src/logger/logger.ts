import { pino, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/load-config.js';

type Fields = Record<string, unknown>;

/**
 * Structured logs: a constant message and an object of fields. Never pass prompts, bodies or other user content.
 * Errors go into the field `err`. Doubles as its own injection token.
 */
export class Logger {
  constructor(private readonly pino: PinoLogger) {}

  /** The same log, marked with the part of the product that speaks. */
  forContext(context: string): Logger {
    return new Logger(this.pino.child({ context }));
  }

  debug(message: string, fields: Fields = {}): void {
    this.pino.debug(fields, message);
  }

  info(message: string, fields: Fields = {}): void {
    this.pino.info(fields, message);
  }

  warn(message: string, fields: Fields = {}): void {
    this.pino.warn(fields, message);
  }

  error(message: string, fields: Fields = {}): void {
    this.pino.error(fields, message);
  }
}

/** A logger as configured: JSON lines on standard output, or readable ones on a terminal. */
export function createLogger(config: Pick<Config, 'logLevel' | 'logPretty'>): Logger {
  const pretty = config.logPretty ?? process.stdout.isTTY === true;
  const options = { level: config.logLevel, base: undefined, serializers: { err: describeError } };
  if (!pretty) return new Logger(pino(options));
  const transport = { target: 'pino-pretty', options: { translateTime: 'SYS:HH:MM:ss.l', singleLine: true } };
  return new Logger(pino({ ...options, transport }));
}

/** Only what explains an error: drivers hang whole connections, with their secrets, on theirs. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return { name, message, code, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
}

/** A logger that says nothing, for tests. */
export const silentLogger = () => new Logger(pino({ level: 'silent' }));
