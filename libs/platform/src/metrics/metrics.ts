import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const bucketsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The process's Prometheus registry; features add their own metrics to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: bucketsSeconds,
    registers: [this.registry],
  });
  private readonly series = new Map<string, ReturnType<Histogram['labels']>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures every request of a server; the route is its pattern, so the number of series stays small. */
  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unmatched';
      this.seriesOf(request.method, route, reply.statusCode).observe(reply.elapsedTime / 1000);
      done();
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
