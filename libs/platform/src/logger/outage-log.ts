import type { Logger } from './logger.js';

/** How often a failure that lasts is told again. */
const EVERY_MS = 30_000;

/**
 * Warns of a failure when it begins and then, however often it repeats, every half minute, with how often it was passed
 * over. For what tries again by itself, such as a connection.
 */
export function outageLog(
  logger: Logger,
  message: string,
  fields: Record<string, unknown> = {},
  nowMs: () => number = () => performance.now(),
): (error: Error) => void {
  let toldMs = -Infinity;
  let untold = 0;
  return (err) => {
    if (nowMs() - toldMs < EVERY_MS) {
      untold++;
      return;
    }
    logger.warn(message, { ...fields, err, ...(untold > 0 && { untold }) });
    toldMs = nowMs();
    untold = 0;
  };
}
