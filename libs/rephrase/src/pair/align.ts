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

type Likeness = (a: Sketch, i: number, b: Sketch, j: number) => number;

const sameWord: Likeness = (a, i, b, j) => (a.words[i] === b.words[j] ? 1 : 0);
const sameStem: Likeness = (a, i, b, j) => (a.stems[i] === b.stems[j] ? 0.95 : 0);

const sharedSense: Likeness = (a, i, b, j) => {
  for (let s = 0; s < SENSES_PER_TOKEN; s++) {
    const sense = a.senses[i * SENSES_PER_TOKEN + s];
    if (sense === 0) return 0;
    for (let t = 0; t < SENSES_PER_TOKEN; t++) if (b.senses[j * SENSES_PER_TOKEN + t] === sense) return 0.75;
  }
  return 0;
};

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const uncertain = TokenKind.number | TokenKind.unspaced;

/** Dice of the character-bigram sets: typos, inflections, other spellings. */
const likeShape: Likeness = (a, i, b, j) => {
  if ((a.kinds[i] | b.kinds[j]) & uncertain) return 0;
  const sizes = bitCount(a.shapes[i]) + bitCount(b.shapes[j]);
  if (sizes < 9) return 0;
  const dice = (2 * bitCount(a.shapes[i] & b.shapes[j])) / sizes;
  const needed = isName(a.kinds[i]) || isName(b.kinds[j]) ? 0.74 : 0.7;
  return dice >= needed ? 0.8 * dice : 0;
};

function pairUp(a: Sketch, b: Sketch, alignment: Alignment, likeness: Likeness, leastWeight: number): void {
  const { toLater, toEarlier, quality } = alignment;
  const count = b.words.length;
  let next = 0;
  for (let i = 0; i < a.words.length; i++) {
    if (toLater[i] >= 0) {
      next = toLater[i] + 1;
      continue;
    }
    if (tokenWeight(a.kinds[i]) < leastWeight) continue;
    for (let step = 0; step < count; step++) {
      const j = next + step < count ? next + step : next + step - count;
      if (toEarlier[j] >= 0 || tokenWeight(b.kinds[j]) < leastWeight) continue;
      const like = likeness(a, i, b, j);
      if (like === 0) continue;
      toLater[i] = j;
      toEarlier[j] = i;
      quality[i] = like;
      next = j + 1;
      break;
    }
  }
}

/** Greedy alignment, surest evidence first: same word, same stem, shared concept, similar spelling. */
export function align(a: Sketch, b: Sketch): Alignment {
  const alignment: Alignment = {
    toLater: new Int32Array(a.words.length).fill(-1),
    toEarlier: new Int32Array(b.words.length).fill(-1),
    quality: new Float64Array(a.words.length),
  };
  pairUp(a, b, alignment, sameWord, 0);
  pairUp(a, b, alignment, sameStem, 0.5);
  pairUp(a, b, alignment, sharedSense, 0.3);
  pairUp(a, b, alignment, likeShape, 0.5);
  return alignment;
}
