import { describe, expect, it } from '@jest/globals';
import { DENSE_FEATURES } from '../features/dense-features.js';
import { VECTOR_ROWS } from '../features/vectorize.js';
import { seededRng } from '../training/rng.js';
import { decodeBase64, encodeBase64 } from './base64.js';
import { packAxis, unpackAxis } from './classifier-weights.js';

describe('base64', () => {
  it.each([0, 1, 2, 3, 4, 255])('agrees with the platform and returns %i bytes unchanged', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) & 0xff);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  });

  it('refuses other characters', () => {
    expect(() => decodeBase64('ab*d')).toThrow(RangeError);
  });
});

describe('packAxis', () => {
  const rng = seededRng(3);
  const random = (length: number) => Float32Array.from({ length }, () => rng() * 2 - 1);
  const model = {
    classes: 2,
    temperature: 0.9,
    platt: { slope: 1.1, offset: -0.1 },
    weights: random(VECTOR_ROWS * 2),
    centroids: random(DENSE_FEATURES * 2),
    centroidTemperature: 2,
  };

  it('keeps what each feature says for one class over another to within one quantum', () => {
    const unpacked = unpackAxis(packAxis(model), 'task');
    const lead = (weights: Float32Array, row: number) => weights[row * 2] - weights[row * 2 + 1];
    const gaps = Array.from({ length: VECTOR_ROWS }, (_, row) =>
      Math.abs(lead(unpacked.weights, row) - lead(model.weights, row)),
    );
    expect(gaps.reduce((top, gap) => Math.max(top, gap), 0)).toBeLessThan(1.01 / 127);
    expect(unpacked.platt).toEqual(model.platt);
  });

  it('refuses weights of another size', () => {
    expect(() => unpackAxis({ ...packAxis(model), classes: 3 }, 'task')).toThrow('task.dense');
  });
});
