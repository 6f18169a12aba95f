import { lexiconKind } from './lexicon.js';
import { TokenKind } from './token-kind.js';
import type { Token } from './token.types.js';

/** Scripts written without spaces between words. */
export const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const runs =
  /[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Han}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|\p{N}+|[\p{L}\p{M}]+/gu;
const katakana = /^[\p{Script=Katakana}ー]/u;
const hiragana = /^\p{Script=Hiragana}/u;
const han = /^\p{Script=Han}/u;
const digits = /^\p{N}/u;
const functionCharacters =
  /(为什么|如何|怎么样|怎么|怎样|什么|多少|才能|可以|能够|应该|需要|一下|一个|[的了是在和与或我你您吗呢吧啊把被对也都就很请及之于以这那给想能])/;
const numerals = /[一二三四五六七八九十百千万亿]/;

function pairs(run: string, kind: number): Token[] {
  const characters = [...run];
  if (characters.length < 3) return [{ folded: run, kind: lexiconKind(run) || kind }];
  return characters.slice(1).map((character, index) => {
    const folded = characters[index] + character;
    return { folded, kind: lexiconKind(folded) || kind };
  });
}

function hanTokens(run: string): Token[] {
  return run.split(functionCharacters).flatMap((part) => {
    if (part === '') return [];
    if (functionCharacters.exec(part)?.[0] === part) {
      return [{ folded: part, kind: lexiconKind(part) || TokenKind.function | TokenKind.unspaced }];
    }
    const number = part.length === 1 && numerals.test(part) ? TokenKind.number : 0;
    return pairs(part, TokenKind.unspaced | number);
  });
}

function runTokens(run: string): Token[] {
  if (han.test(run)) return hanTokens(run);
  if (katakana.test(run)) return [{ folded: run, kind: TokenKind.entity }];
  if (hiragana.test(run)) return pairs(run, TokenKind.function | TokenKind.unspaced);
  if (digits.test(run)) return [{ folded: run, kind: TokenKind.number }];
  return /^[a-z]/.test(run)
    ? [{ folded: run, kind: lexiconKind(run) || TokenKind.entity }]
    : pairs(run, TokenKind.unspaced);
}

/** Tokens of a folded run that mixes or lacks word boundaries: character pairs, names and numbers kept whole. */
export function splitUnspaced(folded: string, initial: boolean): Token[] {
  const tokens = (folded.match(runs) ?? []).flatMap(runTokens);
  if (initial && tokens.length > 0) tokens[0].kind |= TokenKind.initial;
  return tokens;
}
