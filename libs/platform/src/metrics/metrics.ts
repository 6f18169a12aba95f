import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

declare module 'fastify' {
  interface FastifyRequest {
    /** By the process's monotonic clock. */
    arrivedAtMs: number;
  }
}

const bucketsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The process's Prometheus registry; features add their own metrics to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request until its answer is ready to be sent',
    labelNames: ['method', 'route', 'status'],
    buckets: bucketsSeconds,
    registers: [this.registry],
  });
  private readonly series = new Map<string, ReturnType<Histogram['labels']>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /**
   * Measures every request of a server; the route is its pattern, so the number of series stays small. Hooks of
   * `onSend` registered earlier are part of the time. Waiting for `onResponse` would cost listeners on every answer.
   */
  observe(fastify: FastifyInstance): void {
    fastify.decorateRequest('arrivedAtMs', 0);
    fastify.addHook('onRequest', (request, _reply, done) => {
      request.arrivedAtMs = performance.now();
      done();
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const route = request.routeOptions.url ?? 'unmatched';
      const seconds = (performance.now() - request.arrivedAtMs) / 1000;
      this.seriesOf(request.method, route, reply.statusCode).observe(seconds);
      done(null, payload);
    });
  }

  private seriesOf(method: string, route: string, status: number) {
    const key = `${method} ${route} ${status}`;
    let series = this.series.get(key);
    if (!series) {
      series = this.durations.labels(method, route, String(status));
      this.series.set(key, series);
    }
    return series;
  }
}
