import { CHARACTER_CLASS, DIGIT, LETTER } from '../text/characters.js';
import { CJK, MARK, NUMBER, type Scan, WORD } from '../text/scan.js';
import { ZONE_CONTEXT } from '../text/zones.js';

/** Counts that describe the shape of a text, whatever its words. */
export interface Structure {
  chars: number;
  words: number;
  ideographs: number;
  numbers: number;
  marks: number;
  sentences: number;
  paragraphs: number;
  newlines: number;
  questionMarks: number;
  endsWithQuestion: boolean;
  endsWithColon: boolean;
  fences: number;
  codeMarks: number;
  mathMarks: number;
  capitalised: number;
  longWords: number;
  wordChars: number;
  upperCase: number;
  optionLines: number;
  blanks: number;
  currency: number;
  percents: number;
  backslashes: number;
  contextShare: number;
  instructionTokens: number;
  nonLatinLetters: number;
  digits: number;
  emoji: number;
  bullets: number;
  indentedLines: number;
  singleLetters: number;
}

const CODE_MARKS = new Set([...'{}[]();=<>_#`|&*@$~'].map((mark) => mark.charCodeAt(0)));
const MATH_MARKS = new Set([...'+=<>^*/−×÷√∑∫≤≥≠∞πθ∂∈∀∃→∨∧¬°'].map((mark) => mark.charCodeAt(0)));
const BULLETS = new Set([0x2d, 0x2a, 0x2022, 0x23]);
const CURRENCIES = new Set([0x24, 0x20ac, 0xa3, 0xa5]);
const LONG_WORD_CHARS = 9;

/** Measures the shape of a scanned text in one pass over its tokens. */
export function measureStructure(tokens: Scan, zones: Uint8Array): Structure {
  const result = emptyStructure(tokens);
  for (let index = 0; index < tokens.count; index++) {
    if (zones[index] !== ZONE_CONTEXT) result.instructionTokens++;
    const kind = tokens.kind[index];
    if (kind === WORD) countWord(result, tokens, index);
    else if (kind === MARK) countMark(result, tokens, index);
    else if (kind === CJK) result.ideographs++;
    else if (kind === NUMBER) countNumber(result, tokens, index);
    if (startsLine(tokens, index)) countLineStart(result, tokens, index);
  }
  result.contextShare = tokens.count === 0 ? 0 : 1 - result.instructionTokens / tokens.count;
  return result;
}

function emptyStructure(tokens: Scan): Structure {
  const last = tokens.count - 1;
  const lastCode = last < 0 ? 0 : tokens.text.charCodeAt(tokens.start[last]);
  return {
    chars: tokens.text.length,
    words: 0,
    ideographs: 0,
    numbers: 0,
    marks: 0,
    sentences: last < 0 ? 0 : tokens.sentence[last] + 1,
    paragraphs: last < 0 ? 0 : tokens.paragraph[last] + 1,
    newlines: tokens.newlines,
    questionMarks: 0,
    endsWithQuestion: lastCode === 0x3f || lastCode === 0xff1f,
    endsWithColon: lastCode === 0x3a || lastCode === 0xff1a,
    fences: tokens.fences,
    codeMarks: 0,
    mathMarks: 0,
    capitalised: 0,
    longWords: 0,
    wordChars: 0,
    upperCase: 0,
    optionLines: 0,
    blanks: 0,
    currency: 0,
    percents: 0,
    backslashes: 0,
    contextShare: 0,
    instructionTokens: 0,
    nonLatinLetters: 0,
    digits: 0,
    emoji: 0,
    bullets: 0,
    indentedLines: 0,
    singleLetters: 0,
  };
}

function countWord(result: Structure, tokens: Scan, index: number): void {
  const { text } = tokens;
  const start = tokens.start[index];
  const length = tokens.end[index] - start;
  const first = text.charCodeAt(start);
  result.words++;
  result.wordChars += length;
  if (length > LONG_WORD_CHARS) result.longWords++;
  if (length === 1) result.singleLetters++;
  if (first >= 0x370) result.nonLatinLetters++;
  if (first >= 0x41 && first <= 0x5a) {
    const second = length > 1 ? text.charCodeAt(start + 1) : 0;
    if (second >= 0x41 && second <= 0x5a) result.upperCase++;
    else if (index > 0 && tokens.sentence[index] === tokens.sentence[index - 1]) result.capitalised++;
  }
}

function countNumber(result: Structure, tokens: Scan, index: number): void {
  result.numbers++;
  result.digits += tokens.end[index] - tokens.start[index];
}

function countMark(result: Structure, tokens: Scan, index: number): void {
  const code = tokens.text.charCodeAt(tokens.start[index]);
  result.marks++;
  if (code === 0x3f || code === 0xff1f) result.questionMarks++;
  if (CODE_MARKS.has(code)) result.codeMarks++;
  if (MATH_MARKS.has(code)) result.mathMarks++;
  if (CURRENCIES.has(code)) result.currency++;
  if (code === 0x25) result.percents++;
  if (code === 0x5c) result.backslashes++;
  if (code === 0x5f && index > 0 && followsSame(tokens, index, code)) result.blanks++;
  if (code >= 0xd83c && code <= 0xd83e) result.emoji++;
}

function followsSame(tokens: Scan, index: number, code: number): boolean {
  const before = index - 1;
  return tokens.end[before] === tokens.start[index] && tokens.text.charCodeAt(tokens.start[before]) === code;
}

function startsLine(tokens: Scan, index: number): boolean {
  if (index === 0) return true;
  if (tokens.sentence[index] === tokens.sentence[index - 1]) return false;
  for (let at = tokens.start[index] - 1; at >= tokens.end[index - 1]; at--) {
    if (tokens.text.charCodeAt(at) === 0x0a) return true;
  }
  return false;
}

/** Answer options (`A.`, `(B)`, `c)`), bullets and indented lines. */
function countLineStart(result: Structure, tokens: Scan, index: number): void {
  const { text } = tokens;
  const start = tokens.start[index];
  const code = text.charCodeAt(start);
  const at = code === 0x28 ? start + 1 : start;
  const after = text.charCodeAt(at + 1);
  const isLetter = CHARACTER_CLASS[text.charCodeAt(at)] === LETTER;
  if (isLetter && (after === 0x2e || after === 0x29 || after === 0x3a)) result.optionLines++;
  if (BULLETS.has(code) || CHARACTER_CLASS[code] === DIGIT) result.bullets++;
  const before = text.charCodeAt(start - 1);
  if ((before === 0x20 || before === 0x09) && text.charCodeAt(start - 2) <= 0x20) result.indentedLines++;
}
