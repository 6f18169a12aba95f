import { COMMON_PAIRS } from './common-pairs.js';
import { CHARACTER_CLASS, DIGIT, IDEOGRAPH, LETTER, NEWLINE, SPACE, SURROGATE } from './characters.js';

/** Kinds of pieces that tokenizers treat alike; each has a mean number of tokens per piece. */
export const PIECES = [
  'shortWord',
  'middleWord',
  'longWordStart',
  'longWordChars',
  'accentedWord',
  'accentedChars',
  'otherLetters',
  'numberTriples',
  'markRuns',
  'markChars',
  'lineBreaks',
  'spaceRuns',
  'han',
  'kana',
  'hangul',
  'otherIdeographs',
  'surrogatePairs',
  'innerCapitals',
  'foreignShortWord',
  'foreignMiddleWord',
  'foreignLongWordStart',
  'foreignLongWordChars',
  'spacedNumber',
  'commonPairs',
] as const;

const AT = Object.fromEntries(PIECES.map((name, index) => [name, index])) as Record<
  (typeof PIECES)[number],
  number
>;
const SHORT_WORD_CHARS = 6;
const LANGUAGE_CHARS = 600;
const MIDDLE_WORD_CHARS = 10;

/** Short words that tell English from other languages in Latin letters: vocabularies favour English. */
const ENGLISH = 'the of and to is for that what you how with are this from an my or it was not';
const FOREIGN =
  'der die das und ist von ein den dem des im mit zu auf el la los las de del que en un una y por es con le les et du des est dans il une au di che per della o da em um uma os het een van och att';
/** 1 for an English word, -1 for one of another language. */
const LANGUAGE = new Map([
  ...packedWords(FOREIGN).map((word) => [word, -1] as const),
  ...packedWords(ENGLISH).map((word) => [word, 1] as const),
]);
const PAIRS = pairCodes(COMMON_PAIRS);

/** Counts the pieces of `text` in one linear pass. */
export function countPieces(text: string): Float64Array {
  const counts = new Float64Array(PIECES.length);
  let at = 0;
  while (at < text.length) at = countPiece(counts, text, at);
  return isForeign(text) ? asForeign(counts) : counts;
}

function countPiece(counts: Float64Array, text: string, start: number): number {
  const type = CHARACTER_CLASS[text.charCodeAt(start)];
  if (type === LETTER) return countWord(counts, text, start);
  const end = endOfRun(text, start, type);
  const length = end - start;
  if (type === DIGIT) countNumber(counts, text, start, length);
  else if (type === NEWLINE) counts[AT.lineBreaks]++;
  else if (type === SPACE) counts[AT.spaceRuns] += length > 1 ? 1 : 0;
  else if (type === SURROGATE) counts[AT.surrogatePairs] += length / 2;
  else if (type === IDEOGRAPH) countIdeographs(counts, text, start, end);
  else {
    counts[AT.markRuns]++;
    counts[AT.markChars] += length - 1;
  }
  return end;
}

/** A space before a number is a token of its own, unlike one before a word. */
function countNumber(counts: Float64Array, text: string, start: number, length: number): void {
  counts[AT.numberTriples] += Math.ceil(length / 3);
  if (start > 0 && text.charCodeAt(start - 1) === 0x20) counts[AT.spacedNumber]++;
}

function endOfRun(text: string, start: number, type: number): number {
  let end = start + 1;
  while (end < text.length && CHARACTER_CLASS[text.charCodeAt(end)] === type) end++;
  return end;
}

/** Counts the word at `start` and returns where it ends. */
function countWord(counts: Float64Array, text: string, start: number): number {
  let end = start;
  let accented = 0;
  let capitals = 0;
  let others = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (CHARACTER_CLASS[code] !== LETTER) break;
    if (code >= 0x250) others++;
    else if (code > 0x7f) accented++;
    else if (code <= 0x5a && end > start) capitals++;
  }
  if (others > 0) counts[AT.otherLetters] += end - start;
  else countLatinWord(counts, end - start, accented, capitals);
  return end;
}

function countLatinWord(counts: Float64Array, length: number, accented: number, capitals: number): void {
  counts[AT.innerCapitals] += capitals;
  if (accented > 0) {
    counts[AT.accentedWord]++;
    counts[AT.accentedChars] += Math.max(0, length - 4);
  } else countPlainWord(counts, length);
}

function countPlainWord(counts: Float64Array, length: number): void {
  if (length <= SHORT_WORD_CHARS) counts[AT.shortWord]++;
  else if (length <= MIDDLE_WORD_CHARS) counts[AT.middleWord]++;
  else {
    counts[AT.longWordStart]++;
    counts[AT.longWordChars] += length - MIDDLE_WORD_CHARS;
  }
}

function countIdeographs(counts: Float64Array, text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (at + 1 < end && PAIRS.has(code * 65536 + text.charCodeAt(at + 1))) {
      counts[AT.commonPairs]++;
      at++;
    } else if (code >= 0x3040 && code <= 0x30ff) counts[AT.kana]++;
    else if (code >= 0x3400 && code <= 0x9fff) counts[AT.han]++;
    else if (code >= 0xac00 && code <= 0xd7a3) counts[AT.hangul]++;
    else counts[AT.otherIdeographs]++;
  }
}

function pairCodes(pairs: string): Set<number> {
  const codes = new Set<number>();
  for (let at = 0; at < pairs.length; at += 2)
    codes.add(pairs.charCodeAt(at) * 65536 + pairs.charCodeAt(at + 1));
  return codes;
}

/** Whether the first words are rather those of another language in Latin letters than English. */
function isForeign(text: string): boolean {
  const limit = Math.min(text.length, LANGUAGE_CHARS);
  let balance = 0;
  let packed = 0;
  for (let at = 0; at <= limit; at++) {
    const code = at < limit ? text.charCodeAt(at) | 0x20 : 0x20;
    if (code >= 0x61 && code <= 0x7a) packed = ((packed << 5) | (code & 31)) & 0x3fffffff;
    else {
      if (packed !== 0) balance += LANGUAGE.get(packed) ?? 0;
      packed = 0;
    }
  }
  return balance < 0;
}

function packedWords(words: string): number[] {
  return words
    .split(' ')
    .map((word) => [...word].reduce((sum, unit) => sum * 32 + (unit.charCodeAt(0) & 31), 0));
}

function asForeign(counts: Float64Array): Float64Array {
  counts[AT.foreignShortWord] = counts[AT.shortWord];
  counts[AT.foreignMiddleWord] = counts[AT.middleWord];
  counts[AT.foreignLongWordStart] = counts[AT.longWordStart];
  counts[AT.foreignLongWordChars] = counts[AT.longWordChars];
  counts.fill(0, AT.shortWord, AT.longWordChars + 1);
  return counts;
}
