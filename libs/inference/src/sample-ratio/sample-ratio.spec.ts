import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addSampleRatioBatch, createSampleRatioState, mergeSampleRatioStates } from './sample-ratio-state.js';
import { sampleRatioTest } from './sample-ratio-test.js';
import {
  addSequentialRatioBatch,
  createSequentialRatioState,
  sequentialRatioAlarm,
} from './sequential-sample-ratio.js';
import { servedVersusIntended } from './served-versus-intended.js';

const batches: [number[], number[]][] = [
  [
    [0.5, 0.3, 0.2],
    [52, 27, 21],
  ],
  [
    [0.1, 0.1, 0.8],
    [14, 33, 153],
  ],
  [
    [0.34, 0.33, 0.33],
    [100, 130, 120],
  ],
];

describe('sampleRatioTest', () => {
  it('equals (O−E)ᵀV⁺(O−E) computed with NumPy for probabilities that change', () => {
    const state = createSampleRatioState(3);
    batches.forEach(([p, counts]) => addSampleRatioBatch(state, p, counts));
    const { statistic, degreesOfFreedom, pValue } = sampleRatioTest(state);
    expect(statistic).toBeCloseTo(6.476453486253908, 9);
    expect(degreesOfFreedom).toBe(2);
    expect(pValue).toBeCloseTo(0.03923340435581635, 10);
  });

  it('is Pearson’s chi-square when the probabilities stay the same', () => {
    const state = createSampleRatioState(2);
    addSampleRatioBatch(state, [0.25, 0.75], [300, 700]);
    expect(sampleRatioTest(state).statistic).toBeCloseTo(50 ** 2 / 250 + 50 ** 2 / 750, 10);
  });

  it('may be summed by any worker in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const together = createSampleRatioState(3);
        batches.forEach(([p, counts]) => addSampleRatioBatch(together, p, counts));
        const merged = createSampleRatioState(3);
        for (const i of order) {
          const part = createSampleRatioState(3);
          addSampleRatioBatch(part, batches[i][0], batches[i][1]);
          mergeSampleRatioStates(merged, part);
        }
        expect(sampleRatioTest(merged).statistic).toBeCloseTo(sampleRatioTest(together).statistic, 9);
      }),
      { seed: 1 },
    );
  });

  it('does not test what can not deviate, and condemns what can not happen', () => {
    const certain = createSampleRatioState(2);
    addSampleRatioBatch(certain, [1, 0], [500, 0]);
    expect(sampleRatioTest(certain).pValue).toBe(1);
    addSampleRatioBatch(certain, [1, 0], [499, 1]);
    expect(sampleRatioTest(certain).pValue).toBe(0);
  });
});

describe('the sequential form', () => {
  it('starts at 1 and learns nothing from the first batch', () => {
    const state = createSequentialRatioState(2);
    addSequentialRatioBatch(state, [0.5, 0.5], [90, 10]);
    expect(state.logRatio).toBe(0);
    addSequentialRatioBatch(state, [0.5, 0.5], [90, 10]);
    expect(state.logRatio).toBeGreaterThan(0);
  });

  it('has expectation 1 over the next decision, whatever the past (the martingale property)', () => {
    const past = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(past, past, (first, weights) => {
        const total = weights.reduce((a, b) => a + b, 0) + 3;
        const p = weights.map((weight) => (weight + 1) / total);
        const expectation = p.reduce((sum, probability, arm) => {
          const state = createSequentialRatioState(3);
          addSequentialRatioBatch(state, [1 / 3, 1 / 3, 1 / 3], first);
          const before = state.logRatio;
          addSequentialRatioBatch(
            state,
            p,
            [0, 1, 2].map((i) => (i === arm ? 1 : 0)),
          );
          return sum + probability * Math.exp(state.logRatio - before);
        }, 0);
        expect(expectation).toBeCloseTo(1, 10);
      }),
      { seed: 2 },
    );
  });

  it('sounds the alarm for good when an impossible arm was drawn', () => {
    const state = createSequentialRatioState(2);
    addSequentialRatioBatch(state, [1, 0], [3, 2]);
    const stored = JSON.parse(JSON.stringify(state));
    addSequentialRatioBatch(stored, [0.5, 0.5], [5, 5]);
    expect(sequentialRatioAlarm(stored)).toBe(true);
  });
});

describe('servedVersusIntended', () => {
  it('flags an arm whose decisions are served elsewhere and spares one with a few fallbacks', () => {
    const found = servedVersusIntended([
      [990, 10],
      [75, 175],
    ]);
    expect(found.map(({ share, excessive }) => ({ share, excessive }))).toEqual([
      { share: 0.01, excessive: false },
      { share: 0.3, excessive: true },
    ]);
  });
});
