import { CHARACTER_CLASS, IDEOGRAPH } from '../text/characters.js';
import { combineHashes, HASH_SEED, hashWord, stepHash } from '../text/hash.js';
import { PREFIX_CHARS } from '../text/scan.js';
import { CUE_NAMES, LEXICON } from './cue-names.js';

export const STEM_LENGTH_MIN = PREFIX_CHARS;
export const STEM_LENGTH_MAX = 10;
export const PHRASE_WORDS_MAX = 4;
export const IDEOGRAPHS_MAX = 8;

/** Open-addressing hash map from a 32-bit hash to a list of cue numbers: no allocation on lookup. */
export interface CueTable {
  keys: Int32Array;
  /** Index + 1 into `lists`, or 0 for an empty slot. */
  slots: Uint16Array;
  mask: number;
  lists: readonly (readonly number[])[];
}

interface Draft {
  words: Map<number, number[]>;
  stems: Map<number, number[]>;
  phrases: Map<number, number[]>;
  ideographs: Map<number, number[]>;
}

const draft = compileLexicon();

export const WORD_CUES = toTable(draft.words);
export const STEM_CUES = toTable(draft.stems);
/** Phrases keyed by their combined word hashes. */
export const PHRASE_CUES = toTable(draft.phrases);
/** Strings of scripts without spaces, keyed by the running hash of their characters. */
export const IDEOGRAPH_CUES = toTable(draft.ideographs);

const PREFIX_SLOTS = 1 << 14;
const stemPrefixes = new Uint8Array(PREFIX_SLOTS);
for (const entry of stemEntries())
  stemPrefixes[hashWord(entry.slice(0, STEM_LENGTH_MIN)) & (PREFIX_SLOTS - 1)] = 1;

/** Whether any stem may begin with the letters of this hash: spares most words the search. */
export function mayStartStem(prefixHash: number): boolean {
  return stemPrefixes[prefixHash & (PREFIX_SLOTS - 1)] === 1;
}

const phraseStarts = new Uint8Array(PREFIX_SLOTS);
for (const entry of phraseEntries()) phraseStarts[hashWord(entry.split(' ')[0]) & (PREFIX_SLOTS - 1)] = 1;

/** Whether any phrase may begin with the word of this hash. */
export function mayStartPhrase(wordHash: number): boolean {
  return phraseStarts[wordHash & (PREFIX_SLOTS - 1)] === 1;
}

const ideographPrefixes = new Uint8Array(PREFIX_SLOTS);
for (const entry of ideographEntries()) {
  let hash = HASH_SEED;
  for (let at = 0; at < entry.length; at++) {
    hash = stepHash(hash, entry.charCodeAt(at));
    ideographPrefixes[hash & (PREFIX_SLOTS - 1)] = 1;
  }
}

/** Whether any ideographic cue may begin with the characters of this hash. */
export function mayStartIdeographs(prefixHash: number): boolean {
  return ideographPrefixes[prefixHash & (PREFIX_SLOTS - 1)] === 1;
}

/** The cues of `hash`, or undefined. */
export function lookupCues(table: CueTable, hash: number): readonly number[] | undefined {
  let at = (hash ^ (hash >>> 15)) & table.mask;
  while (table.slots[at] !== 0) {
    if (table.keys[at] === hash) return table.lists[table.slots[at] - 1];
    at = (at + 1) & table.mask;
  }
  return undefined;
}

function entries(): string[] {
  return CUE_NAMES.flatMap((name) => LEXICON[name].split(',')).map((entry) => entry.trim());
}

function stemEntries(): string[] {
  return entries().filter((entry) => entry.endsWith('*'));
}

function phraseEntries(): string[] {
  return entries().filter((entry) => entry.includes(' '));
}

function ideographEntries(): string[] {
  return entries()
    .filter((entry) => CHARACTER_CLASS[entry.charCodeAt(0)] === IDEOGRAPH)
    .map((entry) => entry.replaceAll(' ', ''));
}

function compileLexicon(): Draft {
  const result: Draft = { words: new Map(), stems: new Map(), phrases: new Map(), ideographs: new Map() };
  CUE_NAMES.forEach((name, cue) => {
    for (const raw of LEXICON[name].split(',')) addEntry(result, raw.trim(), cue);
  });
  return result;
}

function addEntry(into: Draft, entry: string, cue: number): void {
  if (CHARACTER_CLASS[entry.charCodeAt(0)] === IDEOGRAPH) add(into.ideographs, hashIdeographs(entry), cue);
  else if (entry.endsWith('*')) add(into.stems, hashWord(entry.slice(0, -1)), cue);
  else if (!entry.includes(' ')) add(into.words, hashWord(entry), cue);
  else add(into.phrases, entry.split(' ').map(hashWord).reduce(combineHashes), cue);
}

function hashIdeographs(entry: string): number {
  let hash = HASH_SEED;
  for (const unit of entry.replaceAll(' ', '')) hash = stepHash(hash, unit.charCodeAt(0));
  return hash;
}

function add(map: Map<number, number[]>, key: number, cue: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [cue]);
  else if (!list.includes(cue)) list.push(cue);
}

function toTable(map: Map<number, number[]>): CueTable {
  const size = 2 ** Math.ceil(Math.log2(map.size * 3));
  const table = { keys: new Int32Array(size), slots: new Uint16Array(size), mask: size - 1 };
  const lists = [...map.values()];
  [...map.keys()].forEach((key, index) => {
    let at = (key ^ (key >>> 15)) & table.mask;
    while (table.slots[at] !== 0) at = (at + 1) & table.mask;
    table.keys[at] = key;
    table.slots[at] = index + 1;
  });
  return { ...table, lists };
}
