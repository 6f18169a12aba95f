import type { FastifyInstance } from 'fastify';
import type { IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import type { Metrics } from '../metrics/metrics.js';
import { refuseOversized } from './refuse-oversized.js';

interface Collaborators {
  bodyLimitBytes: number;
  metrics: Metrics;
  idempotency: IdempotencyKeys;
}

/**
 * What happens to every request, whatever its route: it is measured, refused when it is too large, happens once when it
 * carries an Idempotency-Key, and hears its id. One hook a stage, because each further one costs every request.
 */
export function hookRequests(
  fastify: FastifyInstance,
  { bodyLimitBytes, metrics, idempotency }: Collaborators,
): void {
  fastify.decorateRequest('arrivedAtMs', 0);
  fastify.decorateRequest('idempotent', null);
  fastify.addHook('onRequest', (request, _reply, done) => {
    metrics.arrived(request);
    refuseOversized(request, bodyLimitBytes, done);
  });
  fastify.addHook('preHandler', (request, reply, done) => idempotency.begin(request, reply, done));
  fastify.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', request.id);
    idempotency.finish(request, reply.statusCode, payload, (error) => {
      metrics.answered(request, reply);
      done((error ?? null) as null, payload);
    });
  });
}
