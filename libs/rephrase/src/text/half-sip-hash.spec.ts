import { describe, expect, it } from '@jest/globals';
import { halfSipHash } from './half-sip-hash.js';

const key = { k0: 0x03020100, k1: 0x07060504 };

describe('halfSipHash', () => {
  it('gives the reference value of HalfSipHash-2-4 for the empty message', () => {
    expect(halfSipHash('', key, 0)).toBe(0x5b9f35a9);
  });

  it('tells texts, keys and domains apart, trailing zeros included', () => {
    const hashes = [
      halfSipHash('a', key, 0),
      halfSipHash('a\u0000', key, 0),
      halfSipHash('\u0000a', key, 0),
      halfSipHash('ab', key, 0),
      halfSipHash('ba', key, 0),
      halfSipHash('a', key, 1),
      halfSipHash('a', { ...key, k1: 0 }, 0),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
