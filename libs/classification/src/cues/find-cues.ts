import { FOLDED } from '../text/characters.js';
import { combineHashes, HASH_SEED, stepHash } from '../text/hash.js';
import { CJK, type Scan, WORD } from '../text/scan.js';
import { ZONES } from '../text/zones.js';
import { CUE_NAMES } from './cue-names.js';
import {
  IDEOGRAPH_CUES,
  IDEOGRAPHS_MAX,
  lookupCues,
  mayStartIdeographs,
  mayStartPhrase,
  mayStartStem,
  PHRASE_CUES,
  PHRASE_WORDS_MAX,
  STEM_CUES,
  STEM_LENGTH_MAX,
  STEM_LENGTH_MIN,
  WORD_CUES,
} from './cue-table.js';

export const CUES = CUE_NAMES.length;

/** Where which cues occur. */
export interface CueCounts {
  /** Occurrences, by `cue * ZONES + zone`. */
  byZone: Uint16Array;
  /** 1 for each cue at the very start of the text, politeness skipped. */
  atStart: Uint8Array;
  /** First token of each cue, or -1. */
  firstToken: Int32Array;
}

const START_TOKENS = 3;

/** Finds all cue words of a scanned text; linear in its number of characters. */
export function findCues(tokens: Scan, zones: Uint8Array): CueCounts {
  const counts: CueCounts = {
    byZone: new Uint16Array(CUES * ZONES),
    atStart: new Uint8Array(CUES),
    firstToken: new Int32Array(CUES).fill(-1),
  };
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kind[index];
    if (kind === WORD) markWord(tokens, zones, counts, index);
    else if (kind === CJK) markIdeographs(tokens, zones, counts, index);
  }
  return counts;
}

function record(counts: CueCounts, cues: readonly number[], zone: number, token: number): void {
  for (const cue of cues) {
    counts.byZone[cue * ZONES + zone]++;
    if (counts.firstToken[cue] < 0) counts.firstToken[cue] = token;
    if (token < START_TOKENS) counts.atStart[cue] = 1;
  }
}

function markWord(tokens: Scan, zones: Uint8Array, counts: CueCounts, index: number): void {
  const zone = zones[index];
  const word = lookupCues(WORD_CUES, tokens.hash[index]);
  if (word) record(counts, word, zone, index);
  markStem(tokens, counts, zone, index);
  let hash = tokens.hash[index];
  if (!mayStartPhrase(hash)) return;
  const limit = Math.min(tokens.count, index + PHRASE_WORDS_MAX);
  for (let next = index + 1; next < limit && tokens.kind[next] === WORD; next++) {
    hash = combineHashes(hash, tokens.hash[next]);
    const phrase = lookupCues(PHRASE_CUES, hash);
    if (phrase) record(counts, phrase, zone, index);
  }
}

function markStem(tokens: Scan, counts: CueCounts, zone: number, index: number): void {
  if (tokens.prefix[index] === 0 || !mayStartStem(tokens.prefix[index])) return;
  const start = tokens.start[index];
  const length = Math.min(tokens.end[index] - start, STEM_LENGTH_MAX);
  let hash = HASH_SEED;
  for (let offset = 0; offset < length; offset++) {
    const code = tokens.text.charCodeAt(start + offset);
    if (code === 0x27 || code === 0x2019) continue;
    hash = stepHash(hash, FOLDED[code]);
    if (offset + 1 < STEM_LENGTH_MIN) continue;
    const stem = lookupCues(STEM_CUES, hash);
    if (stem) record(counts, stem, zone, index);
  }
}

function markIdeographs(tokens: Scan, zones: Uint8Array, counts: CueCounts, index: number): void {
  let hash = HASH_SEED;
  const limit = Math.min(tokens.count, index + IDEOGRAPHS_MAX);
  for (let next = index; next < limit && tokens.kind[next] === CJK; next++) {
    hash = stepHash(hash, tokens.text.charCodeAt(tokens.start[next]));
    if (!mayStartIdeographs(hash)) return;
    const cues = lookupCues(IDEOGRAPH_CUES, hash);
    if (cues) record(counts, cues, zones[index], index);
  }
}

/** Occurrences of a cue in the zones that instruct (everything but the context). */
export function inInstruction(counts: CueCounts, cue: number): number {
  const at = cue * ZONES;
  return counts.byZone[at] + counts.byZone[at + 1] + counts.byZone[at + 2];
}
