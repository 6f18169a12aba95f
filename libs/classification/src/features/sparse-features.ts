import { FOLDED } from '../text/characters.js';
import { combineHashes, HASH_SEED, stepHash } from '../text/hash.js';
import { CJK, type Scan, WORD } from '../text/scan.js';
import { ZONE_CONTEXT } from '../text/zones.js';

/** Hashed n-grams of each axis share a table of this many rows. */
export const SPARSE_BITS = 15;
export const SPARSE_ROWS = 1 << SPARSE_BITS;

/**
 * Rows of the distinct n-grams of one prompt, each with the token span it stands for; `count` are in use.
 * They are buffers that the next prompt of the same axis writes over.
 */
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
const TASK_TOKENS_MAX = 120;
const TASK_TAIL_TOKENS = 40;
const COMPLEXITY_TOKENS_MAX = 260;
const GRAMS_PER_TOKEN = 6;
const GRAMS_MAX = (COMPLEXITY_TOKENS_MAX + TASK_TAIL_TOKENS) * GRAMS_PER_TOKEN;

/** Collects n-grams without repeats; reused between calls, reset by a rising stamp. */
class GramCollector implements SparseFeatures {
  private readonly seen = new Int32Array(SPARSE_ROWS);
  private stamp = 0;
  count = 0;
  readonly rows = new Int32Array(GRAMS_MAX);
  readonly from = new Int32Array(GRAMS_MAX);
  readonly to = new Int32Array(GRAMS_MAX);

  begin(): void {
    this.stamp = (this.stamp + 1) | 0;
    this.count = 0;
  }

  add(hash: number, from: number, to: number): void {
    const row = (hash ^ (hash >>> SPARSE_BITS)) & (SPARSE_ROWS - 1);
    if (this.seen[row] === this.stamp || this.count >= GRAMS_MAX) return;
    this.seen[row] = this.stamp;
    const at = this.count++;
    this.rows[at] = row;
    this.from[at] = from;
    this.to[at] = to;
  }
}

const ofTask = new GramCollector();
const ofComplexity = new GramCollector();

/** N-grams that tell the task: rich in the instruction, single words in the context. */
export function taskGrams(tokens: Scan, zones: Uint8Array): SparseFeatures {
  const limit = Math.min(tokens.count, TASK_TOKENS_MAX);
  ofTask.begin();
  const tail = Math.max(limit, tokens.count - TASK_TAIL_TOKENS);
  for (let index = 0; index < limit; index++) addTaskToken(tokens, zones, index);
  for (let index = tail; index < tokens.count; index++) addTaskToken(tokens, zones, index);
  return ofTask;
}

function addTaskToken(tokens: Scan, zones: Uint8Array, index: number): void {
  const hash = tokens.hash[index];
  if (zones[index] === ZONE_CONTEXT) {
    if (tokens.kind[index] !== CJK) ofTask.add(combineHashes(SPACE_CONTEXT, hash), index, index);
    return;
  }
  ofTask.add(hash, index, index);
  addNext(ofTask, tokens, index, hash);
  addAffixes(ofTask, tokens, index);
  if (index < 2) ofTask.add(combineHashes(SPACE_START + index, hash), index, index);
}

/** N-grams that tell the complexity: words, their stems and pairs, anywhere in the text. */
export function complexityGrams(tokens: Scan): SparseFeatures {
  const limit = Math.min(tokens.count, COMPLEXITY_TOKENS_MAX);
  ofComplexity.begin();
  for (let index = 0; index < limit; index++) {
    const hash = tokens.hash[index];
    ofComplexity.add(hash, index, index);
    addNext(ofComplexity, tokens, index, hash);
    addAffixes(ofComplexity, tokens, index);
  }
  return ofComplexity;
}

function addNext(collector: GramCollector, tokens: Scan, index: number, hash: number): void {
  const next = index + 1;
  if (next >= tokens.count) return;
  const pair = combineHashes(hash, tokens.hash[next]);
  collector.add(pair, index, next);
  if (tokens.kind[index] !== CJK || next + 1 >= tokens.count) return;
  collector.add(combineHashes(pair, tokens.hash[next + 1]), index, next + 1);
}

/** Character n-grams at the two ends of a word: its stem and its ending. */
function addAffixes(collector: GramCollector, tokens: Scan, index: number): void {
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
