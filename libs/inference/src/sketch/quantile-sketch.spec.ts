import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addToSketch, createQuantileSketch, mergeSketches, sketchQuantile } from './quantile-sketch.js';

const latencies = fc.array(fc.double({ min: 0.001, max: 3_600_000, noNaN: true }), {
  minLength: 1,
  maxLength: 300,
});
const sketchOf = (values: number[]) => {
  const sketch = createQuantileSketch();
  values.forEach((value) => addToSketch(sketch, value));
  return sketch;
};

describe('QuantileSketch', () => {
  it('answers every quantile within its relative error', () => {
    fc.assert(
      fc.property(latencies, fc.constantFrom(0, 0.25, 0.5, 0.95, 0.99, 1), (values, share) => {
        const sorted = [...values].sort((a, b) => a - b);
        const exact = sorted[Math.floor(share * (sorted.length - 1))];
        const answer = sketchQuantile(sketchOf(values), share)!;
        expect(Math.abs(answer - exact) / exact).toBeLessThanOrEqual(0.01 + 1e-9);
      }),
      { seed: 1 },
    );
  });

  it('is the same whether values arrive together, in parts or by way of JSON', () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const merged = JSON.parse(JSON.stringify(sketchOf(a)));
        mergeSketches(merged, sketchOf(b));
        expect(merged).toEqual(sketchOf([...a, ...b]));
      }),
      { seed: 2 },
    );
  });

  it('forgets a value that is taken back', () => {
    fc.assert(
      fc.property(latencies, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (values, extra) => {
        const sketch = sketchOf([...values, extra]);
        addToSketch(sketch, extra, -1);
        for (const share of [0, 0.5, 1])
          expect(sketchQuantile(sketch, share)).toBe(sketchQuantile(sketchOf(values), share));
      }),
      { seed: 3 },
    );
  });

  it('counts zeros as zero and has no answer when empty', () => {
    expect(sketchQuantile(createQuantileSketch(), 0.5)).toBeNull();
    expect(sketchQuantile(sketchOf([0, 0, 5]), 0.5)).toBe(0);
  });

  it('refuses to merge sketches whose buckets do not line up', () => {
    expect(() => mergeSketches(createQuantileSketch(0.01), createQuantileSketch(0.02))).toThrow(RangeError);
  });
});
