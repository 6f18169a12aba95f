import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { secretOf } from '../auth/secret-of.js';
import { hashSecret } from '../auth/secret.js';
import { invalidRequest, ProblemError } from '../errors/problem-error.js';
import { IdempotencyStore, type IdempotentRequest } from './idempotency-store.js';

const acceptable = /^[\x21-\x7e]{1,255}$/;
const underWay = new WeakMap<FastifyRequest, IdempotentRequest>();

/**
 * Makes a POST that carries an Idempotency-Key happen once: the same key and body within 24 hours gets the same
 * answer. Hooks instead of an interceptor, so that a request without the header pays for one look at its headers.
 */
export function honourIdempotencyKeys(fastify: FastifyInstance, store: IdempotencyStore): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method !== 'POST') return done();
    begin(store, request, reply, key).then((answered) => answered || done(), done);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const started = underWay.get(request);
    if (!started) return done(null, payload);
    underWay.delete(request);
    finish(store, started, reply.statusCode, payload).then(() => done(null, payload), done);
  });
}

/** Claims the key, or answers what was answered before and says so. Throws `idempotency.key_reused`, `idempotency.in_progress`. */
async function begin(
  store: IdempotencyStore,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string | string[],
): Promise<boolean> {
  const described = describe(request, key);
  const found = await store.begin(described);
  if (found.state === 'answered') {
    void reply.status(found.status).header('idempotency-replayed', 'true').send(found.response);
    return true;
  }
  if (found.state !== 'started') throw found.state === 'reused' ? keyReused() : inProgress();
  underWay.set(request, described);
  return false;
}

/** An answer is kept; after a refusal or a failure the key is given back, so that the client can try again. */
function finish(
  store: IdempotencyStore,
  started: IdempotentRequest,
  status: number,
  payload: unknown,
): Promise<void> {
  if (status >= 400 || typeof payload !== 'string') return store.abandon(started);
  return store.complete(started, status, JSON.parse(payload));
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
