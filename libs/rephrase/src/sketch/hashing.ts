import { halfSipHash, type HashKey } from '../text/half-sip-hash.js';
import { hashKeyOf } from '../text/hash-key.js';
import { bitOrder } from './shape.js';

/** What is derived from a salt once and used for every token. */
export interface Hashing {
  key: HashKey;
  /** Salted hash of a concept id. */
  senses: (sense: number) => number;
  /** Salted order of the bits of a shape. */
  bits: Uint8Array;
}

const senseDomain = 4;

function derive(salt: string | Uint8Array): Hashing {
  const key = hashKeyOf(salt);
  const known = new Map<number, number>();
  const senses = (sense: number): number => {
    const hash = known.get(sense) ?? halfSipHash(String(sense), key, senseDomain);
    if (!known.has(sense)) known.set(sense, hash);
    return hash;
  };
  return { key, senses, bits: bitOrder(key) };
}

let lastSalt: string | undefined;
let last: Hashing | undefined;

/** Derives the hashing of a salt; that of the last text salt is kept, as most callers use one. */
export function hashingOf(salt: string | Uint8Array): Hashing {
  if (typeof salt !== 'string') return derive(salt);
  if (last === undefined || salt !== lastSalt) {
    last = derive(salt);
    lastSalt = salt;
  }
  return last;
}
