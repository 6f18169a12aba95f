/** 64-bit key of {@link halfSipHash}, derived once per salt. */
export interface HashKey {
  k0: number;
  k1: number;
}

let v0 = 0;
let v1 = 0;
let v2 = 0;
let v3 = 0;

function round(): void {
  v0 = (v0 + v1) | 0;
  v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
  v0 = (v0 << 16) | (v0 >>> 16);
  v2 = (v2 + v3) | 0;
  v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
  v0 = (v0 + v3) | 0;
  v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
  v2 = (v2 + v1) | 0;
  v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
  v2 = (v2 << 16) | (v2 >>> 16);
}

function absorb(word: number): void {
  v3 ^= word;
  round();
  round();
  v0 ^= word;
}

/**
 * HalfSipHash-2-4 with 32 bits of output over the UTF-16 code units of `text`, two per block
 * (Aumasson and Bernstein, SipHash: a fast short-input PRF, 2012; half-width variant of the reference code).
 * `domain` separates uses of one key: the same text gives unrelated values in different domains.
 */
export function halfSipHash(text: string, key: HashKey, domain: number): number {
  v0 = key.k0;
  v1 = key.k1 ^ domain;
  v2 = 0x6c796765 ^ key.k0;
  v3 = 0x74656462 ^ key.k1;
  const length = text.length;
  const even = length & ~1;
  for (let i = 0; i < even; i += 2) absorb(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
  absorb((length > even ? text.charCodeAt(even) : 0) | (length << 24));
  v2 ^= 0xff;
  for (let i = 0; i < 4; i++) round();
  return (v1 ^ v3) >>> 0;
}
