import { describe, expect, it } from '@jest/globals';
import { Histogram, Registry } from 'prom-client';
import { DurationHistogram } from './duration-histogram.js';

describe('a duration histogram', () => {
  it("prints what the library's own prints", async () => {
    const shape = { name: 'took_seconds', help: 'How long it took', buckets: [0.001, 0.01, 1] };
    const [ours, theirs] = [new Registry(), new Registry()];
    const histogram = new DurationHistogram({ ...shape, registry: ours });
    const reference = new Histogram({ ...shape, labelNames: ['route', 'status'], registers: [theirs] });
    for (const labels of [
      { route: '/a', status: '200' },
      { route: '/b "quoted"', status: '500' },
    ]) {
      const series = histogram.labels(labels);
      for (const seconds of [0, 0.001, 0.0011, 0.25, 1, 7]) {
        series.observe(seconds);
        reference.observe(labels, seconds);
      }
    }
    expect((await ours.metrics()).split('\n').sort()).toEqual(
      (await theirs.metrics())
        .replaceAll(/\{le="([^"]*)",(.*?)\}/g, '{$2,le="$1"}')
        .split('\n')
        .sort(),
    );
    expect(await ours.getMetricsAsJSON()).toMatchObject([{ name: 'took_seconds', type: 'histogram' }]);
  });
});
