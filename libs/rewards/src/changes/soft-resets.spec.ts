import { describe, expect, it } from '@jest/globals';
import { SoftResets } from './soft-resets.js';

const cell = { segment: 'simple:qa', arm: 1, epoch: 0 };
const resets = new SoftResets([
  { ...cell, decidedUpToMs: 1_000, factor: 0.1 },
  { ...cell, decidedUpToMs: 2_000, factor: 0.5 },
]);

describe('soft resets', () => {
  it.each([
    [1_000, 0.05],
    [1_001, 0.5],
    [2_000, 0.5],
    [2_001, 1],
  ])('weigh a decision made at %d ms by every reset after it: %d', (createdAtMs, weight) => {
    expect(resets.weightOf({ ...cell, createdAtMs })).toBeCloseTo(weight, 15);
  });

  it('leave other cells as they are', () => {
    for (const other of [{ arm: 0 }, { epoch: 1 }, { segment: 'complex:qa' }])
      expect(resets.weightOf({ ...cell, ...other, createdAtMs: 0 })).toBe(1);
  });
});
