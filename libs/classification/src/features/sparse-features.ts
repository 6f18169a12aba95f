import { FOLDED } from '../text/characters.js';
import { combineHashes, HASH_SEED, stepHash } from '../text/hash.js';
import { CJK, type Scan, WORD } from '../text/scan.js';
import { ZONE_CONTEXT } from '../text/zones.js';

/** Hashed n-grams of each axis share a table of this many rows. */
export const SPARSE_BITS = 15;
export const SPARSE_ROWS = 1 << SPARSE_BITS;

/** Indices of the distinct n-grams of one prompt, each with the token span it stands for. */
export interface SparseFeatures {
  rows: Int32Array;
  from: Int32Array;
  to: Int32Array;
  count: number;
}

const STEM_CHARS = 5;
const SPACE_START = 0x51ed27;
const SPACE_STEM = 0x2c1b3c;
const SPACE_SUFFIX = 0x19a4c1;
const SPACE_CONTEXT = 0x7feb35;
const TASK_TOKENS_MAX = 200;
const COMPLEXITY_TOKENS_MAX = 260;
const GRAMS_PER_TOKEN = 5;

/** Collects n-grams without repeats; reused between calls, reset by a rising stamp. */
class GramCollector {
  private readonly seen = new Int32Array(SPARSE_ROWS);
  private stamp = 0;
  private out: SparseFeatures = {
    rows: new Int32Array(0),
    from: new Int32Array(0),
    to: new Int32Array(0),
    count: 0,
  };

  begin(capacity: number): void {
    this.stamp = (this.stamp + 1) | 0;
    this.out = {
      rows: new Int32Array(capacity),
      from: new Int32Array(capacity),
      to: new Int32Array(capacity),
      count: 0,
    };
  }

  add(hash: number, from: number, to: number): void {
    const row = (hash ^ (hash >>> SPARSE_BITS)) & (SPARSE_ROWS - 1);
    if (this.seen[row] === this.stamp || this.out.count >= this.out.rows.length) return;
    this.seen[row] = this.stamp;
    const at = this.out.count++;
    this.out.rows[at] = row;
    this.out.from[at] = from;
    this.out.to[at] = to;
  }

  end(): SparseFeatures {
    return this.out;
  }
}

const collector = new GramCollector();

/** N-grams that tell the task: rich in the instruction, single words in the context. */
export function taskGrams(tokens: Scan, zones: Uint8Array): SparseFeatures {
  const limit = Math.min(tokens.count, TASK_TOKENS_MAX);
  collector.begin(limit * GRAMS_PER_TOKEN + 8);
  const tail = Math.max(limit, tokens.count - 40);
  for (let index = 0; index < limit; index++) addTaskToken(tokens, zones, index);
  for (let index = tail; index < tokens.count; index++) addTaskToken(tokens, zones, index);
  return collector.end();
}

function addTaskToken(tokens: Scan, zones: Uint8Array, index: number): void {
  const hash = tokens.hash[index];
  if (zones[index] === ZONE_CONTEXT) {
    if (tokens.kind[index] !== CJK) collector.add(combineHashes(SPACE_CONTEXT, hash), index, index);
    return;
  }
  collector.add(hash, index, index);
  addNext(tokens, index, hash);
  addAffixes(tokens, index);
  if (index < 2) collector.add(combineHashes(SPACE_START + index, hash), index, index);
}

/** N-grams that tell the complexity: words, their stems and pairs, anywhere in the text. */
export function complexityGrams(tokens: Scan): SparseFeatures {
  const limit = Math.min(tokens.count, COMPLEXITY_TOKENS_MAX);
  collector.begin(limit * GRAMS_PER_TOKEN);
  for (let index = 0; index < limit; index++) {
    const hash = tokens.hash[index];
    collector.add(hash, index, index);
    addNext(tokens, index, hash);
    addAffixes(tokens, index);
  }
  return collector.end();
}

function addNext(tokens: Scan, index: number, hash: number): void {
  const next = index + 1;
  if (next >= tokens.count) return;
  const pair = combineHashes(hash, tokens.hash[next]);
  collector.add(pair, index, next);
  if (tokens.kind[index] !== CJK || next + 1 >= tokens.count) return;
  collector.add(combineHashes(pair, tokens.hash[next + 1]), index, next + 1);
}

/** Character n-grams at the two ends of a word: its stem and its ending. */
function addAffixes(tokens: Scan, index: number): void {
  if (tokens.kind[index] !== WORD) return;
  const start = tokens.start[index];
  const end = tokens.end[index];
  if (end - start <= STEM_CHARS) return;
  collector.add(combineHashes(SPACE_STEM, hashRange(tokens.text, start, start + STEM_CHARS)), index, index);
  collector.add(combineHashes(SPACE_SUFFIX, hashRange(tokens.text, end - 4, end)), index, index);
}

function hashRange(text: string, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let index = from; index < to; index++) hash = stepHash(hash, FOLDED[text.charCodeAt(index)]);
  return hash;
}
