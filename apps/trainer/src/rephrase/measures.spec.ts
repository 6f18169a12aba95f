import { describe, expect, it } from '@jest/globals';
import { areaUnderCurve, atThreshold, bestF1, calibrationError, recallAtPrecision } from './measures.js';

const rows = [
  { score: 0.9, label: 1 },
  { score: 0.8, label: 0 },
  { score: 0.7, label: 1 },
  { score: 0.7, label: 0 },
  { score: 0.1, label: 0 },
];

describe('measures', () => {
  it('counts pairs in the right order for the area under the curve, ties half', () => {
    expect(areaUnderCurve(rows)).toBeCloseTo((3 + 1.5) / 6, 12);
    expect(areaUnderCurve(rows.filter((row) => row.label === 0))).toBeNaN();
  });

  it('gives precision, recall and false positives at a threshold, its own score included', () => {
    expect(atThreshold(rows, 0.7)).toEqual({
      precision: 0.5,
      recall: 1,
      f1: 2 / 3,
      falsePositiveShare: 2 / 3,
    });
  });

  it('never puts a threshold between equal scores', () => {
    expect(bestF1(rows)).toEqual({ f1: 2 / 3, threshold: 0.9 });
    expect(recallAtPrecision(rows, 0.5)).toEqual({ recall: 1, threshold: 0.7 });
    expect(recallAtPrecision(rows, 0.9)).toEqual({ recall: 0.5, threshold: 0.9 });
  });

  it('finds no calibration error where shares match probabilities, and all of it where they are opposite', () => {
    const half = [0, 1].map((label) => ({ score: 0.5, label }));
    expect(calibrationError(half)).toBe(0);
    expect(
      calibrationError([
        { score: 0, label: 1 },
        { score: 1, label: 0 },
      ]),
    ).toBe(1);
  });
});
