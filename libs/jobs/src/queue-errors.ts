import { type Logger, outageLog } from '#platform';

/** A queue or a worker of BullMQ. */
interface Source {
  name: string;
  /** Set once it is being closed. */
  closing: Promise<void> | undefined;
}

/**
 * Logs what a queue or a worker reports of its connection, which BullMQ would print as it is. It connects again by
 * itself, and what is lost while it is closed is nobody's trouble.
 */
export function queueErrors(source: Source, logger: Logger): (error: Error) => void {
  const tell = outageLog(logger, 'a queue cannot be reached; the sweep will make up for it', {
    queue: source.name,
  });
  return (error) => {
    if (source.closing === undefined) tell(error);
  };
}
