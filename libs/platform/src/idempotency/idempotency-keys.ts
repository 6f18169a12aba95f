import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { secretOf } from '../auth/secret-of.js';
import { hashSecret } from '../auth/secret.js';
import { invalidRequest, ProblemError } from '../errors/problem-error.js';
import type { IdempotencyStore, IdempotentRequest } from './idempotency-store.js';

const acceptable = /^[\x21-\x7e]{1,255}$/;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while a request with an Idempotency-Key is under way. */
    idempotent: IdempotentRequest | null;
  }
}

type Done = (error?: Error) => void;

/**
 * Makes a POST that carries an Idempotency-Key happen once: the same key and body within 24 hours gets the same
 * answer. A request without the header pays for one look at its headers.
 */
export class IdempotencyKeys {
  constructor(private readonly store: IdempotencyStore) {}

  /** Before the handler: goes on, or answers what was answered before and says so. */
  begin(request: FastifyRequest, reply: FastifyReply, goOn: Done): void {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method !== 'POST') return goOn();
    this.claim(request, reply, key).then((answered) => {
      if (!answered) goOn();
    }, goOn);
  }

  /** Before the answer is sent: it is kept; after a refusal or a failure the key is given back, for another try. */
  finish(request: FastifyRequest, status: number, payload: unknown, goOn: Done): void {
    const started = request.idempotent;
    if (!started) return goOn();
    request.idempotent = null;
    const kept =
      status >= 400 || typeof payload !== 'string'
        ? this.store.abandon(started)
        : this.store.complete(started, status, JSON.parse(payload));
    kept.then(() => goOn(), goOn);
  }

  /** Throws `idempotency.key_reused`, `idempotency.in_progress`. */
  private async claim(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string | string[],
  ): Promise<boolean> {
    const described = describe(request, key);
    const found = await this.store.begin(described);
    if (found.state === 'answered') {
      void reply.status(found.status).header('idempotency-replayed', 'true').send(found.response);
      return true;
    }
    if (found.state !== 'started') throw found.state === 'reused' ? keyReused() : inProgress();
    request.idempotent = described;
    return false;
  }
}

/** A key belongs to who sent it: the same key with another API key, or none, is another key. */
function describe(request: FastifyRequest, key: string | string[]): IdempotentRequest {
  if (typeof key !== 'string' || !acceptable.test(key))
    throw invalidRequest([{ path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }]);
  const secret = secretOf(request);
  const sender = secret === undefined ? 'open' : hashSecret(secret);
  return {
    scope: `${sender} ${request.method} ${request.url}`,
    key,
    bodyHash: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex'),
  };
}

const keyReused = () =>
  new ProblemError('idempotency.key_reused', 'This Idempotency-Key was sent before with another body.');

const inProgress = () =>
  new ProblemError(
    'idempotency.in_progress',
    'The first request with this Idempotency-Key has not been answered yet.',
    { retryAfterSeconds: 1 },
  );
