import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  collectDefaultMetrics,
  Counter,
  type CounterConfiguration,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client';
import { DurationHistogram, type DurationSeries } from './duration-histogram.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** By the process's monotonic clock. */
    arrivedAtMs: number;
  }
}

const bucketsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The metrics of a process for Prometheus. Where api and worker share a process they share these, so what either counts
 * is seen: a metric that is asked for again, by its name, is the one that is there.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new DurationHistogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request until its answer is ready to be sent',
    buckets: bucketsSeconds,
    registry: this.registry,
  });
  /** By the configuration of a route, which is one object for each method of it, then by status. */
  private readonly ofRoutes = new Map<unknown, DurationSeries[]>();
  private readonly ofUnmatched = new Map<string, DurationSeries[]>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<Label extends string>(configuration: CounterConfiguration<Label>): Counter<Label> {
    return this.known<Counter<Label>>(configuration) ?? new Counter(this.ours(configuration));
  }

  /** Of two that are asked for with a `collect`, the first one's is used. */
  gauge<Label extends string>(configuration: GaugeConfiguration<Label>): Gauge<Label> {
    return this.known<Gauge<Label>>(configuration) ?? new Gauge(this.ours(configuration));
  }

  histogram<Label extends string>(configuration: HistogramConfiguration<Label>): Histogram<Label> {
    return this.known<Histogram<Label>>(configuration) ?? new Histogram(this.ours(configuration));
  }

  /** Notes when a request arrived. */
  arrived(request: FastifyRequest): void {
    request.arrivedAtMs = performance.now();
  }

  /**
   * Measures a request whose answer is ready; the route is its pattern, so the number of series stays small. To wait
   * until the answer is sent would cost listeners on every answer.
   */
  answered(request: FastifyRequest, { statusCode }: FastifyReply): void {
    const seconds = (performance.now() - request.arrivedAtMs) / 1000;
    const { url, config } = request.routeOptions;
    const series =
      url === undefined
        ? this.seriesOf(this.ofUnmatched, request.method, request.method, 'unmatched', statusCode)
        : this.seriesOf(this.ofRoutes, config, request.method, url, statusCode);
    series.observe(seconds);
  }

  private known<Kind>({ name }: { name: string }): Kind | undefined {
    return this.registry.getSingleMetric(name) as Kind | undefined;
  }

  private ours<Configuration>(configuration: Configuration): Configuration {
    return { ...configuration, registers: [this.registry] };
  }

  private seriesOf<Key>(
    all: Map<Key, DurationSeries[]>,
    key: Key,
    method: string,
    route: string,
    status: number,
  ): DurationSeries {
    let byStatus = all.get(key);
    if (!byStatus) all.set(key, (byStatus = []));
    return (byStatus[status] ??= this.durations.labels({ method, route, status: String(status) }));
  }
}
