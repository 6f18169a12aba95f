import { CJK, type Scan } from './scan.js';

/** First sentence: where imperatives and question words stand. */
export const ZONE_FIRST = 0;
/** The rest of the first paragraph. */
export const ZONE_OPENING = 1;
/** Last sentence of a longer text: where an instruction after its material stands. */
export const ZONE_CLOSING = 2;
/** Attached material: what the instruction is about. */
export const ZONE_CONTEXT = 3;
export const ZONE_NAMES = ['first', 'opening', 'closing', 'context'] as const;
export const ZONES = ZONE_NAMES.length;

const SENTENCE_TOKENS_MIN = 3;
const FIRST_TOKENS_MAX = 32;
const OPENING_TOKENS_MAX = 120;
const CLOSING_TOKENS_MAX = 40;

/**
 * Separates the instruction from its context: the first paragraph and the last sentence instruct, quoted
 * and fenced text never does. Returns the zone of each token.
 */
export function assignZones(tokens: Scan): Uint8Array {
  const zones = new Uint8Array(tokens.count).fill(ZONE_CONTEXT);
  const firstEnd = endOfFirstSentence(tokens);
  const openingEnd = endOfOpening(tokens, firstEnd);
  const closingStart = startOfLastSentence(tokens, firstEnd);
  zones.fill(ZONE_FIRST, 0, firstEnd);
  zones.fill(ZONE_OPENING, firstEnd, openingEnd);
  zones.fill(ZONE_CLOSING, closingStart, tokens.count);
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.quoted[index] === 1) zones[index] = ZONE_CONTEXT;
  }
  return zones;
}

function endOfFirstSentence(tokens: Scan): number {
  const limit = Math.min(tokens.count, sized(tokens, FIRST_TOKENS_MAX, 0));
  let index = 0;
  while (index < limit) {
    const sentence = tokens.sentence[index];
    while (index < limit && tokens.sentence[index] === sentence) index++;
    if (index >= SENTENCE_TOKENS_MIN + 1) break;
  }
  return index;
}

function endOfOpening(tokens: Scan, from: number): number {
  const limit = Math.min(tokens.count, sized(tokens, OPENING_TOKENS_MAX, 0));
  const paragraph = tokens.paragraph[Math.max(0, from - 1)];
  let index = from;
  while (index < limit && tokens.paragraph[index] === paragraph) index++;
  return index;
}

function startOfLastSentence(tokens: Scan, from: number): number {
  const last = tokens.count - 1;
  const limit = Math.max(from, tokens.count - sized(tokens, CLOSING_TOKENS_MAX, last));
  let index = tokens.count;
  while (index > limit) {
    const sentence = tokens.sentence[index - 1];
    while (index > limit && tokens.sentence[index - 1] === sentence) index--;
    if (tokens.count - index >= SENTENCE_TOKENS_MIN + 1) break;
  }
  return index;
}

/** Ideographs are single characters: about two make a word. */
function sized(tokens: Scan, limit: number, at: number): number {
  return tokens.count > 0 && tokens.kind[Math.max(0, at)] === CJK ? limit * 2 : limit;
}
