import { foldToken } from './fold-token.js';
import { isAscii } from './is-ascii.js';
import { lexiconKind } from './lexicon.js';
import { splitUnspaced, unspacedScript } from './split-unspaced.js';
import type { Token } from './token.types.js';
import { TokenKind } from './token-kind.js';

const word = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)?(?:\+\+|#)?/gu;
/** The same for messages of ASCII characters only, several times as fast. */
const asciiWord = /[0-9]+(?:[.,:][0-9]+)*|[A-Za-z][A-Za-z0-9]*(?:'[A-Za-z]+)?(?:\+\+|#)?/g;
const sentenceEnd = /[.!?。！？؟\n:"“”«»「」()]/;
const digit = /\p{N}/u;
const upperStart = /^\p{Lu}/u;
const manyUpper = /\p{Lu}.*\p{Lu}/u;

/** "don't" to "dont", "Martha's" to "martha", "l'album" to "album". */
function joinApostrophe(token: string): string {
  const at = Math.max(token.indexOf("'"), token.indexOf('’'));
  if (at < 0) return token;
  const head = token.slice(0, at);
  const tail = token.slice(at + 1);
  if (tail.toLowerCase() === 's') return head;
  return head.length <= 2 && tail.length > 2 ? tail : head + tail;
}

function nameKind(raw: string, folded: string, initial: boolean): number {
  if (raw === folded && isAscii(raw)) return raw.charCodeAt(0) < 0x3a ? TokenKind.number : 0;
  if (digit.test(raw)) return TokenKind.number;
  if (manyUpper.test(raw)) return TokenKind.entity;
  return !initial && upperStart.test(raw) ? TokenKind.entity : 0;
}

function kindOf(raw: string, folded: string, initial: boolean): number {
  const known = lexiconKind(folded);
  const start = initial ? TokenKind.initial : 0;
  const acronym =
    known !== 0 &&
    raw !== folded &&
    raw.length > 1 &&
    raw.length < 6 &&
    raw === raw.toUpperCase() &&
    raw !== raw.toLowerCase();
  if (known !== 0 && !(acronym && !initial && raw.length > 2)) return known | start;
  return nameKind(raw, folded, initial) | start;
}

/** Where most words are capitalised (a headline, an upset user) capitals name nothing. */
function dropShoutedNames(tokens: Token[]): void {
  const named = tokens.filter((token) => token.kind & TokenKind.entity).length;
  if (tokens.length < 5 || named < 0.7 * tokens.length) return;
  for (const token of tokens) token.kind &= ~TokenKind.entity;
}

/** First words of a sentence are names when the next word is one too: "Marie Curie was". */
function nameInitials(tokens: Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const unknown = tokens[i].kind === TokenKind.initial;
    if (unknown && tokens[i + 1].kind & TokenKind.entity) tokens[i].kind |= TokenKind.entity;
  }
}

/** Tokens of an already cut message, in order, at most `limit` from the start and `limit` from the end. */
export function tokenise(text: string, limit: number): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(isAscii(text) ? asciiWord : word)) {
    const raw = joinApostrophe(match[0]);
    const between = text.slice(previousEnd, match.index);
    const initial = previousEnd === 0 || (between !== ' ' && sentenceEnd.test(between));
    previousEnd = match.index + match[0].length;
    const folded = foldToken(raw);
    if (!isAscii(folded) && unspacedScript.test(folded)) tokens.push(...splitUnspaced(folded, initial));
    else tokens.push({ folded, kind: kindOf(raw, folded, initial) });
  }
  nameInitials(tokens);
  dropShoutedNames(tokens);
  return tokens.length <= 2 * limit ? tokens : [...tokens.slice(0, limit), ...tokens.slice(-limit)];
}
