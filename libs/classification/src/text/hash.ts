import { FOLDED } from './characters.js';

/** 32-bit FNV-1a start value and prime. */
export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** One step of FNV-1a over a folded UTF-16 code unit. */
export function stepHash(hash: number, foldedCode: number): number {
  return Math.imul(hash ^ foldedCode, HASH_PRIME);
}

/** Hash of a word as the scanner computes it: folded, apostrophes skipped. */
export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code !== 0x27 && code !== 0x2019) hash = stepHash(hash, FOLDED[code]);
  }
  return hash;
}

/** Order-sensitive combination of two hashes (a phrase, or a word within a namespace). */
export function combineHashes(first: number, second: number): number {
  let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ second, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
