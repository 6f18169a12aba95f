import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem-error.js';

/** How much of a body that is too large is still read, and for how long, so that its sender hears why. */
const drainBytesMax = 64 * 1024 * 1024;
const drainTimeMaxMs = 5_000;

/**
 * Refuses a body that announces more than `limitBytes` after having read it to its end: a sender that is still writing
 * when the connection closes would see a broken pipe and never the answer.
 */
export function refuseOversized(
  request: FastifyRequest,
  limitBytes: number,
  goOn: (refusal?: Error) => void,
): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced <= limitBytes) return goOn();
  const refusal = new ProblemError(
    'request.too_large',
    `The body has ${announced} bytes; at most ${limitBytes} are taken.`,
  );
  if (announced > drainBytesMax) return goOn(refusal);
  void drain(request).then(() => goOn(refusal));
}

function drain({ raw }: FastifyRequest): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, drainTimeMaxMs);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    raw.once('end', done).once('close', done).resume();
  });
}
