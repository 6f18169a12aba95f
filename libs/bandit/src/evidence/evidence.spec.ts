import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carryOver } from './carry-over.js';
import {
  costContribution,
  latencyContribution,
  rewardContribution,
  successContribution,
} from './contributions.js';
import { decayedTo, decayOrigin, forwardWeight, rebaseDecay } from './forward-decay.js';
import { addSums, emptySums, negateSums, scaleSums, type Sums } from './sums.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const contribution: fc.Arbitrary<Sums> = fc.oneof(
  fc.tuple(unit, unit).map(([reward, weight]) => rewardContribution(reward, weight)),
  unit.map((cost) => costContribution(cost)),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map(latencyContribution),
  fc.boolean().map(successContribution),
);
const total = (list: readonly Sums[]) => list.reduce(addSums, emptySums());

describe('sums', () => {
  it('add up exactly the same in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(contribution, { maxLength: 60 }), fc.nat(), (list, cut) => {
        const at = list.length > 0 ? cut % list.length : 0;
        const grouped = addSums(total(list.slice(at)), total(list.slice(0, at)));
        expect(total([...list].reverse())).toEqual(total(list));
        expect(grouped).toEqual(total(list));
      }),
      { seed: 1 },
    );
  });

  it('are back to exactly nothing after a retraction, without negative zeros', () => {
    fc.assert(
      fc.property(contribution, contribution, (a, b) => {
        expect(addSums(addSums(a, b), negateSums(b))).toEqual(addSums(a, emptySums()));
        expect(addSums(a, negateSums(a))).toEqual(emptySums());
      }),
      { seed: 2 },
    );
  });

  it('keep Σwr² between (Σwr)²/Σw and Σwr, up to the grid', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 40 }), (list) => {
        const sums = total(list.map(([reward, weight]) => rewardContribution(reward, weight)));
        if (sums.weight < 0.01) return;
        expect(sums.rewardSq).toBeGreaterThan((sums.reward * sums.reward) / sums.weight - 1e-5);
        expect(sums.rewardSq).toBeLessThan(sums.reward + 1e-5);
      }),
      { seed: 3 },
    );
  });

  it('refuse rewards, weights, costs and latencies out of range', () => {
    for (const bad of [-0.1, 1.1, NaN]) expect(() => rewardContribution(bad)).toThrow(RangeError);
    expect(() => rewardContribution(0.5, -1)).toThrow(RangeError);
    expect(() => costContribution(-1)).toThrow(RangeError);
    expect(() => latencyContribution(Infinity)).toThrow(RangeError);
  });

  it('scale weights by the factor and squared weights by its square', () => {
    const scaled = scaleSums(rewardContribution(0.5, 1), 0.25);
    expect([scaled.weight, scaled.weightSq, scaled.reward]).toEqual([0.25, 0.0625, 0.125]);
  });
});

describe('forward decay', () => {
  it('halves what is one half-life older', () => {
    const origin = decayOrigin(1.7e12, 6);
    const old = scaleSums(rewardContribution(1), forwardWeight(1.7e12 - 6 * 3_600_000, origin, 6));
    expect(decayedTo(old, 1.7e12, origin, 6).weight).toBeCloseTo(0.5, 12);
  });

  it('means the same from any origin', () => {
    const sums = scaleSums(rewardContribution(0.5), forwardWeight(9e9, 0, 100));
    const rebased = rebaseDecay(sums, 0, 5e9, 100);
    expect(decayedTo(rebased, 1e10, 5e9, 100).reward).toBeCloseTo(decayedTo(sums, 1e10, 0, 100).reward, 12);
  });
});

describe('carryOver', () => {
  it('keeps the mean and at most the wanted share and number of ratings', () => {
    const sums = total(Array.from({ length: 100 }, (_, i) => rewardContribution(i % 4 === 0 ? 1 : 0)));
    const carried = carryOver(sums, { discount: 0.5, ratingsMax: 20 });
    expect(carried.weight).toBeCloseTo(20, 10);
    expect(carried.reward / carried.weight).toBeCloseTo(0.25, 12);
    expect(carryOver(sums, { discount: 0.1, ratingsMax: 20 }).weight).toBeCloseTo(10, 10);
    expect(carryOver(emptySums(), { discount: 1, ratingsMax: 5 })).toEqual(emptySums());
    expect(() => carryOver(sums, { discount: 2, ratingsMax: 5 })).toThrow(RangeError);
  });
});
