import { describe, expect, it } from '@jest/globals';
import { seededRng } from '../training/rng.js';
import { isotonicFit } from './isotonic.js';
import { type BoundaryObservation, proposeComplexityBoundaries } from './propose-complexity-boundaries.js';

const CURRENT = [0.5, 1.5, 2.5] as const;

/** The strong arm always succeeds at 0.9; the small one falls behind linearly from `from` on. */
function simulate(count: number, from: number): BoundaryObservation[] {
  const rng = seededRng(11);
  return Array.from({ length: count }, (_, at) => {
    const score = rng() * 3;
    const arm = at % 2 === 0 ? 'small' : 'strong';
    const rate = arm === 'strong' ? 0.9 : 0.9 - Math.max(0, score - from) * 0.3;
    return { score, arm, success: rng() < rate ? 1 : 0 } as const;
  });
}

describe('proposeComplexityBoundaries', () => {
  it('moves each boundary to where the lead of the strong arm passes its gap', () => {
    const proposal = proposeComplexityBoundaries(simulate(40_000, 1), { current: CURRENT, shiftMax: 3 });
    expect(proposal.changed).toBe(true);
    expect(proposal.boundaries[0]).toBeCloseTo(1.17, 0);
    expect(Math.abs(proposal.boundaries[1] - 1.5)).toBeLessThan(0.2);
    expect(Math.abs(proposal.boundaries[2] - 2)).toBeLessThan(0.2);
    expect(proposal.reasons[2]).toContain('30 points');
  });

  it('moves no further than allowed and says so', () => {
    const proposal = proposeComplexityBoundaries(simulate(20_000, 2.9), { current: CURRENT, shiftMax: 0.25 });
    expect(proposal.boundaries[0]).toBe(0.75);
    expect(proposal.reasons[0]).toContain('as far as one proposal may move it');
  });

  it('keeps the boundaries on too little evidence and says what is missing', () => {
    const proposal = proposeComplexityBoundaries(simulate(100, 1), { current: CURRENT });
    expect(proposal).toMatchObject({ boundaries: [...CURRENT], changed: false });
    expect(proposal.reasons[0]).toContain('200 observations');
  });

  it('counts an answer by its weight', () => {
    const even = simulate(2000, 1).map((each) => ({ ...each, weight: 3 }));
    const ignored = simulate(2000, 2.5).map((each) => ({ ...each, weight: 1e-9 }));
    const { boundaries } = proposeComplexityBoundaries([...even, ...ignored], { current: CURRENT });
    expect(boundaries).toEqual(proposeComplexityBoundaries(even, { current: CURRENT }).boundaries);
  });

  it('ignores observations outside the scale and always rises', () => {
    const odd = [{ score: Number.NaN, arm: 'small', success: 2 } as const];
    const { boundaries } = proposeComplexityBoundaries([...odd, ...simulate(2000, 0)], { current: CURRENT });
    expect(boundaries[0]).toBeLessThanOrEqual(boundaries[1]);
    expect(boundaries[1]).toBeLessThanOrEqual(boundaries[2]);
  });
});

describe('isotonicFit', () => {
  it('pools violators to their weighted mean', () => {
    const points = [1, 3, 2, 4].map((y, x) => ({ x, y, weight: x === 1 ? 3 : 1 }));
    expect(isotonicFit(points)).toEqual([1, 2.75, 2.75, 4]);
  });
});
