import type { Logger } from '../logger/logger.js';

/**
 * For gauges that are read from the database when Prometheus asks: those that are asked at once share one reading.
 * @param read sets them; without the database they keep what they had, and `message` is logged
 */
export function sharedReading(
  read: () => Promise<void>,
  logger: Logger,
  message: string,
): () => Promise<void> {
  let reading: Promise<void> | null = null;
  return () => {
    reading ??= read()
      .catch((err: unknown) => logger.warn(message, { err }))
      .finally(() => {
        reading = null;
      });
    return reading;
  };
}
