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

/** How alike token i of one and token j of the other sketch are, 0 when not at all. */
type Likeness = (a: Sketch, i: number, b: Sketch, j: number) => number;

const sharedSense: Likeness = (a, i, b, j) => {
  for (let t = j * SENSES_PER_TOKEN; t < (j + 1) * SENSES_PER_TOKEN && b.senses[t] !== 0; t++) {
    for (let s = i * SENSES_PER_TOKEN; s < (i + 1) * SENSES_PER_TOKEN; s++)
      if (a.senses[s] === b.senses[t]) return 0.75;
  }
  return 0;
};

/** Dice of the character-bigram sets: typos, inflections, other spellings. */
const likeShape: Likeness = (a, i, b, j) => {
  const sizes = bitCount(a.shapes[i]) + bitCount(b.shapes[j]);
  const dice = (2 * bitCount(a.shapes[i] & b.shapes[j])) / sizes;
  const names = isName(a.kinds[i]) || isName(b.kinds[j]);
  return dice >= (names ? 0.74 : sizes < 12 ? 0.7 : 0.62) ? 0.8 * dice : 0;
};

const uncertain = TokenKind.number | TokenKind.unspaced;

/** Which tokens can be alike by shape, or share a concept, at all. */
const hasShape = (sketch: Sketch, i: number): boolean =>
  (sketch.kinds[i] & uncertain) === 0 &&
  tokenWeight(sketch.kinds[i]) >= 0.5 &&
  bitCount(sketch.shapes[i]) > 3;
const hasSense = (sketch: Sketch, i: number): boolean =>
  sketch.senses[i * SENSES_PER_TOKEN] !== 0 && tokenWeight(sketch.kinds[i]) >= 0.3;

function join(alignment: Alignment, i: number, j: number, quality: number): void {
  alignment.toLater[i] = j;
  alignment.toEarlier[j] = i;
  alignment.quality[i] = quality;
}

const BUCKETS = 256;

/** Positions by the low bits of their hash, each chain in ascending order. */
function chains(hashes: Uint32Array): { head: Int16Array; link: Int16Array } {
  const head = new Int16Array(BUCKETS).fill(-1);
  const link = new Int16Array(hashes.length);
  for (let j = hashes.length - 1; j >= 0; j--) {
    const bucket = hashes[j] & (BUCKETS - 1);
    link[j] = head[bucket];
    head[bucket] = j;
  }
  return { head, link };
}

/** Pairs equal hashes; of several free partners the first after the partner of the token before, else the first. */
function pairEqual(
  a: Sketch,
  b: Sketch,
  alignment: Alignment,
  field: 'words' | 'stems',
  quality: number,
): void {
  const { head, link } = chains(b[field]);
  const leastWeight = field === 'stems' ? 0.5 : 0;
  let next = 0;
  for (let i = 0; i < a.words.length; i++) {
    if (alignment.toLater[i] < 0 && tokenWeight(a.kinds[i]) >= leastWeight) {
      const hash = a[field][i];
      let found = -1;
      for (let j = head[hash & (BUCKETS - 1)]; j >= 0; j = link[j]) {
        if (b[field][j] !== hash || alignment.toEarlier[j] >= 0 || tokenWeight(b.kinds[j]) < leastWeight)
          continue;
        if (found < 0 || j >= next) found = j;
        if (j >= next) break;
      }
      if (found >= 0) join(alignment, i, found, quality);
    }
    if (alignment.toLater[i] >= 0) next = alignment.toLater[i] + 1;
  }
}

function free(
  sketch: Sketch,
  partner: Int32Array,
  candidate: (sketch: Sketch, i: number) => boolean,
): number[] {
  const indices: number[] = [];
  for (let i = 0; i < partner.length; i++) if (partner[i] < 0 && candidate(sketch, i)) indices.push(i);
  return indices;
}

/** Pairs what is still free, each token with the first that is alike. */
function pairAlike(
  a: Sketch,
  b: Sketch,
  alignment: Alignment,
  candidate: typeof hasShape,
  likeness: Likeness,
): void {
  const partners = free(b, alignment.toEarlier, candidate);
  for (const i of free(a, alignment.toLater, candidate)) {
    for (const j of partners) {
      const quality = alignment.toEarlier[j] < 0 ? likeness(a, i, b, j) : 0;
      if (quality === 0) continue;
      join(alignment, i, j, quality);
      break;
    }
  }
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Greedy alignment, surest evidence first: same word, same stem, shared concept, similar spelling. */
export function align(a: Sketch, b: Sketch): Alignment {
  const alignment: Alignment = {
    toLater: new Int32Array(a.words.length).fill(-1),
    toEarlier: new Int32Array(b.words.length).fill(-1),
    quality: new Float64Array(a.words.length),
  };
  pairEqual(a, b, alignment, 'words', 1);
  pairEqual(a, b, alignment, 'stems', 0.95);
  pairAlike(a, b, alignment, hasSense, sharedSense);
  pairAlike(a, b, alignment, hasShape, likeShape);
  return alignment;
}
