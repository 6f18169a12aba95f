import type { Sketch } from '../sketch.types.js';
import { SENSES_PER_TOKEN } from '../text/concepts.js';
import { TokenKind } from '../text/token-kind.js';
import { isName, tokenWeight } from './token-weight.js';

/** One-to-one matching of the tokens of two sketches; -1 where a token has no partner. */
export interface Alignment {
  toLater: Int32Array;
  toEarlier: Int32Array;
  /** How alike each earlier token and its partner are, 0..1; 0 where there is none. */
  quality: Float64Array;
}

/** Facts of a sketch's tokens that every comparison needs. */
interface Prepared {
  sketch: Sketch;
  weights: Float64Array;
  bits: Uint8Array;
  /** Which low bits of word and stem hashes occur: most tokens without a partner need no search. */
  wordFilter: Uint8Array;
  stemFilter: Uint8Array;
}

const FILTER_MASK = 1023;

interface Likeness {
  /** Tokens of less weight are not compared. */
  leastWeight: number;
  /** Whether token i can be alike to anything at all. */
  possible(a: Prepared, i: number, b: Prepared): boolean;
  of(a: Prepared, i: number, b: Prepared, j: number): number;
}

const sameWord: Likeness = {
  leastWeight: 0,
  possible: (a, i, b) => b.wordFilter[a.sketch.words[i] & FILTER_MASK] !== 0,
  of: (a, i, b, j) => (a.sketch.words[i] === b.sketch.words[j] ? 1 : 0),
};

const sameStem: Likeness = {
  leastWeight: 0.5,
  possible: (a, i, b) => b.stemFilter[a.sketch.stems[i] & FILTER_MASK] !== 0,
  of: (a, i, b, j) => (a.sketch.stems[i] === b.sketch.stems[j] ? 0.95 : 0),
};

const sharedSense: Likeness = {
  leastWeight: 0.3,
  possible: (a, i) => a.sketch.senses[i * SENSES_PER_TOKEN] !== 0,
  of: (a, i, b, j) => {
    const left = a.sketch.senses;
    const right = b.sketch.senses;
    for (let t = j * SENSES_PER_TOKEN; t < (j + 1) * SENSES_PER_TOKEN && right[t] !== 0; t++) {
      for (let s = i * SENSES_PER_TOKEN; s < (i + 1) * SENSES_PER_TOKEN; s++)
        if (left[s] === right[t]) return 0.75;
    }
    return 0;
  },
};

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const uncertain = TokenKind.number | TokenKind.unspaced;

/** Dice of the character-bigram sets: typos, inflections, other spellings. */
const likeShape: Likeness = {
  leastWeight: 0.5,
  possible: (a, i) => (a.sketch.kinds[i] & uncertain) === 0 && a.bits[i] > 3,
  of: (a, i, b, j) => {
    if (b.sketch.kinds[j] & uncertain || b.bits[j] < 4) return 0;
    const sizes = a.bits[i] + b.bits[j];
    const dice = (2 * bitCount(a.sketch.shapes[i] & b.sketch.shapes[j])) / sizes;
    const names = isName(a.sketch.kinds[i]) || isName(b.sketch.kinds[j]);
    return dice >= (names ? 0.74 : sizes < 12 ? 0.7 : 0.62) ? 0.8 * dice : 0;
  },
};

function prepare(sketch: Sketch): Prepared {
  const count = sketch.words.length;
  const weights = new Float64Array(count);
  const bits = new Uint8Array(count);
  const wordFilter = new Uint8Array(FILTER_MASK + 1);
  const stemFilter = new Uint8Array(FILTER_MASK + 1);
  for (let i = 0; i < count; i++) {
    weights[i] = tokenWeight(sketch.kinds[i]);
    bits[i] = bitCount(sketch.shapes[i]);
    wordFilter[sketch.words[i] & FILTER_MASK] = 1;
    stemFilter[sketch.stems[i] & FILTER_MASK] = 1;
  }
  return { sketch, weights, bits, wordFilter, stemFilter };
}

/** First free partner of token i at or after `next`, wrapping round; -1 when there is none. */
function partner(
  a: Prepared,
  i: number,
  b: Prepared,
  taken: Int32Array,
  likeness: Likeness,
  next: number,
): number {
  const count = taken.length;
  for (let step = 0; step < count; step++) {
    const j = next + step < count ? next + step : next + step - count;
    if (taken[j] >= 0 || b.weights[j] < likeness.leastWeight) continue;
    if (likeness.of(a, i, b, j) > 0) return j;
  }
  return -1;
}

function pairUp(
  a: Prepared,
  b: Prepared,
  { toLater, toEarlier, quality }: Alignment,
  likeness: Likeness,
): void {
  let next = 0;
  for (let i = 0; i < toLater.length; i++) {
    if (toLater[i] >= 0) {
      next = toLater[i] + 1;
      continue;
    }
    if (a.weights[i] < likeness.leastWeight || !likeness.possible(a, i, b)) continue;
    const j = partner(a, i, b, toEarlier, likeness, next);
    if (j < 0) continue;
    toLater[i] = j;
    toEarlier[j] = i;
    quality[i] = likeness.of(a, i, b, j);
    next = j + 1;
  }
}

/** Greedy alignment, surest evidence first: same word, same stem, shared concept, similar spelling. */
export function align(earlier: Sketch, later: Sketch): Alignment {
  const a = prepare(earlier);
  const b = prepare(later);
  const alignment: Alignment = {
    toLater: new Int32Array(earlier.words.length).fill(-1),
    toEarlier: new Int32Array(later.words.length).fill(-1),
    quality: new Float64Array(earlier.words.length),
  };
  for (const likeness of [sameWord, sameStem, sharedSense, likeShape]) pairUp(a, b, alignment, likeness);
  return alignment;
}
