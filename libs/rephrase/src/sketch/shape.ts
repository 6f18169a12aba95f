import { halfSipHash, type HashKey } from '../text/half-sip-hash.js';

const shapeDomain = 3;

/** A permutation of the 32 bit positions that depends on the key (Fisher-Yates on keyed hashes). */
export function bitOrder(key: HashKey): Uint8Array {
  const order = Uint8Array.from({ length: 32 }, (_, bit) => bit);
  for (let i = 31; i > 0; i--) {
    const j = halfSipHash(String(i), key, shapeDomain) % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * Bloom set of a token's character bigrams, word boundaries included, its bits in salted order.
 * Which bigrams share a bit does not depend on the salt, so likeness of shapes is the same under any salt.
 */
export function shapeOf(folded: string, order: Uint8Array): number {
  let bits = 0;
  let previous = 0x20;
  const end = Math.min(folded.length, 24);
  for (let i = 0; i <= end; i++) {
    const current = i < end ? folded.charCodeAt(i) : 0x20;
    const mixed = Math.imul(Math.imul(previous, 0x9e3779b1) ^ current, 0x85ebca6b);
    bits |= 1 << order[mixed >>> 27];
    previous = current;
  }
  return bits >>> 0;
}
