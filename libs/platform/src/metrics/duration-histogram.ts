import type { Metric, Registry } from 'prom-client';

interface Options {
  name: string;
  help: string;
  /** Upper bounds in seconds, ascending. */
  buckets: readonly number[];
  registry: Registry;
}

interface Value {
  labels: Record<string, string | number>;
  value: number;
  metricName: string;
}

/**
 * Durations by labels, printed by `prom-client` as a histogram. Its own histogram takes more than a microsecond to note
 * a value, most of it to find the series by its labels; here who observes holds the series.
 */
export class DurationHistogram {
  readonly type = 'histogram';
  readonly aggregator = 'sum';
  readonly name: string;
  readonly help: string;
  private readonly series: DurationSeries[] = [];

  constructor(private readonly options: Options) {
    ({ name: this.name, help: this.help } = options);
    options.registry.registerMetric(this as unknown as Metric);
  }

  /** A new series; the labels of two series must differ. */
  labels(labels: Record<string, string>): DurationSeries {
    const series = new DurationSeries(labels, this.options.buckets);
    this.series.push(series);
    return series;
  }

  /** What the registry prints. */
  get() {
    const { name, help, type, aggregator } = this;
    const values = this.series.flatMap((series) => series.values(name));
    return Promise.resolve({ name, help, type, aggregator, values });
  }
}

/** The durations that share their labels. */
export class DurationSeries {
  /** By bucket, not cumulated; the last is for what exceeds all bounds. */
  private readonly counts: number[];
  private sum = 0;

  constructor(
    private readonly labels: Record<string, string>,
    private readonly buckets: readonly number[],
  ) {
    this.counts = Array<number>(buckets.length + 1).fill(0);
  }

  observe(seconds: number): void {
    let bucket = 0;
    while (bucket < this.buckets.length && seconds > this.buckets[bucket]) bucket++;
    this.counts[bucket]++;
    this.sum += seconds;
  }

  values(name: string): Value[] {
    let count = 0;
    const bounds = [...this.buckets, '+Inf'];
    const cumulated = bounds.map((le, bucket) => {
      count += this.counts[bucket];
      return { labels: { ...this.labels, le }, value: count, metricName: `${name}_bucket` };
    });
    return [
      ...cumulated,
      { labels: this.labels, value: this.sum, metricName: `${name}_sum` },
      { labels: this.labels, value: count, metricName: `${name}_count` },
    ];
  }
}
