import { describe, expect, it } from '@jest/globals';
import { incompleteBeta } from '../numerics/incomplete-beta.js';
import { normalCdf } from '../numerics/normal.js';
import { studentTCdf } from '../numerics/student-t.js';
import { createRng } from './rng.js';

/** Kolmogorov-Smirnov distance times √n; above 1.95 happens once in a thousand. */
function distance(draws: number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(draws).sort();
  let worst = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    worst = Math.max(worst, Math.abs(p - i / sorted.length), Math.abs((i + 1) / sorted.length - p));
  });
  return worst * Math.sqrt(sorted.length);
}
const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('createRng', () => {
  it('draws uniforms, normals, Betas and Student-ts of the right law', () => {
    const rng = createRng(42);
    expect(distance(draw(20_000, rng.next), (x) => x)).toBeLessThan(1.95);
    expect(distance(draw(20_000, rng.normal), normalCdf)).toBeLessThan(1.95);
    for (const [a, b] of [
      [0.4, 2],
      [1, 1],
      [3.5, 7.2],
      [300, 20],
    ]) {
      expect(
        distance(
          draw(5000, () => rng.beta(a, b)),
          (x) => incompleteBeta(x, a, b),
        ),
      ).toBeLessThan(1.95);
    }
    expect(
      distance(
        draw(5000, () => rng.studentT(3)),
        (x) => studentTCdf(x, 3),
      ),
    ).toBeLessThan(1.95);
  });

  it('tells apart tiny-shape draws that round to the same double', () => {
    const rng = createRng(1);
    const logits = draw(2000, () => rng.betaLogit(0.01, 0.01));
    expect(new Set(logits).size).toBe(2000);
    expect(Math.abs(logits.filter((x) => x > 0).length - 1000)).toBeLessThan(90);
  });

  it('repeats itself from a seed and continues from its state', () => {
    expect(draw(5, createRng(7).next)).toEqual(draw(5, createRng(7).next));
    const rng = createRng(7);
    rng.next();
    const copy = createRng(JSON.parse(JSON.stringify(rng.state())));
    expect(draw(5, copy.normal)).toEqual(draw(5, rng.normal));
    expect(createRng(0).next()).not.toBe(createRng(1).next());
  });
});
