/** 64-bit key of {@link halfSipHash}, derived once per salt. */
export interface HashKey {
  k0: number;
  k1: number;
}

/**
 * HalfSipHash-2-4 with 32 bits of output over the UTF-16 code units of `text`, two per block
 * (Aumasson and Bernstein, SipHash: a fast short-input PRF, 2012; half-width variant of the reference code).
 * `domain` separates uses of one key: the same text gives unrelated values in different domains.
 */
export function halfSipHash(text: string, key: HashKey, domain: number): number {
  let v0 = key.k0;
  let v1 = key.k1 ^ domain;
  let v2 = 0x6c796765 ^ key.k0;
  let v3 = 0x74656462 ^ key.k1;
  const length = text.length;
  const blocks = (length >> 1) + 1;
  for (let block = 0; block <= blocks; block++) {
    const at = 2 * block;
    let word = 0;
    if (at < length) word = text.charCodeAt(at);
    if (at + 1 < length) word |= text.charCodeAt(at + 1) << 16;
    else if (block < blocks) word |= length << 24;
    const last = block === blocks;
    if (last) v2 ^= 0xff;
    else v3 ^= word;
    for (let round = last ? 4 : 2; round > 0; round--) {
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
    if (!last) v0 ^= word;
  }
  return (v1 ^ v3) >>> 0;
}
