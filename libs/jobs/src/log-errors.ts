import type { Logger } from '#platform';

/** A queue or a worker of BullMQ. */
interface Source {
  name: string;
  /** Set once it is being closed. */
  closing: Promise<void> | undefined;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Logs what a queue or a worker reports of its connection, which BullMQ would print as it is. It connects again by
 * itself, and what is lost while it is closed is nobody's trouble.
 */
export function logErrors(source: Source, logger: Logger): void {
  source.on('error', (err) => {
    if (source.closing === undefined) logger.warn('a queue reports an error', { err, queue: source.name });
  });
}
