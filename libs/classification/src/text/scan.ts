import {
  CHARACTER_CLASS,
  DIGIT,
  FOLDED,
  IDEOGRAPH,
  LETTER,
  NEWLINE,
  SPACE,
  SURROGATE,
} from './characters.js';
import { HASH_SEED, stepHash } from './hash.js';

export const WORD = 0;
export const NUMBER = 1;
export const CJK = 2;
export const MARK = 3;
/** Words are known by this many first characters, too: no cue stem is shorter. */
export const PREFIX_CHARS = 4;

/**
 * What one linear pass over a text finds. Arrays hold one entry per token; `count` are in use. They are
 * buffers that the next scan writes over: read what you need before it.
 */
export interface Scan {
  text: string;
  count: number;
  kind: Uint8Array;
  hash: Int32Array;
  /** Hash of the first `PREFIX_CHARS` characters of a longer or equal word, else 0. */
  prefix: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Sentence number of each token, rising from 0. */
  sentence: Int32Array;
  /** Paragraph (blank-line separated) number of each token. */
  paragraph: Int32Array;
  /** 1 when the token stands inside quotation marks or a code fence that is closed later. */
  quoted: Uint8Array;
  newlines: number;
  fences: number;
}

const QUOTE_CLOSERS = new Map<number, number>([
  [0x22, 0x22],
  [0x201c, 0x201d],
  [0x201e, 0x201c],
  [0xab, 0xbb],
  [0x300c, 0x300d],
  [0x300e, 0x300f],
]);
const NUMBER_HASH = 0x5bd1e995 | 0;

/** Splits `text` into words, numbers, ideographs and marks in one pass, linear in its length. */
export function scan(text: string): Scan {
  const room = text.length <= SCRATCH_CHARS ? scratch : buffers(text.length);
  const result: Scan = { text, count: 0, ...room, newlines: 0, fences: 0 };
  new Scanner(result).run();
  return result;
}

type Buffers = Omit<Scan, 'text' | 'count' | 'newlines' | 'fences'>;

const SCRATCH_CHARS = 4096;
/** Room for one token a character of a usual prompt; memory is what a scan would cost most. */
const scratch = buffers(SCRATCH_CHARS);

function buffers(length: number): Buffers {
  return {
    kind: new Uint8Array(length),
    hash: new Int32Array(length),
    prefix: new Int32Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    sentence: new Int32Array(length),
    paragraph: new Int32Array(length),
    quoted: new Uint8Array(length),
  };
}

/** Cursor state of one pass; lives only inside `scan`. */
class Scanner {
  private sentence = 0;
  private paragraph = 0;
  private closer = 0;
  private quoteFrom = -1;
  private fenceFrom = -1;

  constructor(private readonly out: Scan) {}

  run(): void {
    const { text } = this.out;
    let index = 0;
    while (index < text.length) {
      const code = text.charCodeAt(index);
      const type = CHARACTER_CLASS[code];
      if (type === LETTER) index = this.word(index);
      else if (type === SPACE) index++;
      else if (type === DIGIT) index = this.number(index);
      else if (type === IDEOGRAPH) index = this.emit(CJK, stepHash(HASH_SEED, code), index, index + 1);
      else if (type === NEWLINE) index = this.lineBreak(index);
      else index = this.mark(index, code, type);
    }
  }

  private emit(kind: number, hash: number, start: number, end: number): number {
    const { out } = this;
    const at = out.count++;
    out.kind[at] = kind;
    out.hash[at] = hash;
    out.prefix[at] = 0;
    out.start[at] = start;
    out.end[at] = end;
    out.sentence[at] = this.sentence;
    out.paragraph[at] = this.paragraph;
    out.quoted[at] = 0;
    return end;
  }

  private word(start: number): number {
    const { text } = this.out;
    let hash = HASH_SEED;
    let prefix = 0;
    let index = start;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (index === start + PREFIX_CHARS) prefix = hash;
      if (CHARACTER_CLASS[code] === LETTER) hash = stepHash(hash, FOLDED[code]);
      else if ((code !== 0x27 && code !== 0x2019) || CHARACTER_CLASS[text.charCodeAt(index + 1)] !== LETTER) {
        break;
      }
    }
    this.emit(WORD, hash, start, index);
    if (index - start >= PREFIX_CHARS) this.out.prefix[this.out.count - 1] = prefix || hash;
    return index;
  }

  private number(start: number): number {
    const { text } = this.out;
    let index = start + 1;
    while (index < text.length && isNumberPart(text, index)) index++;
    const magnitude = Math.min(index - start, 6);
    return this.emit(NUMBER, stepHash(NUMBER_HASH, magnitude), start, index);
  }

  private lineBreak(start: number): number {
    const { out } = this;
    const { text } = out;
    let index = start;
    let breaks = 0;
    while (index < text.length) {
      const code = text.charCodeAt(index);
      const type = CHARACTER_CLASS[code];
      if (type === NEWLINE) breaks += code === 0x0a ? 1 : 0;
      else if (type !== SPACE) break;
      index++;
    }
    out.newlines += Math.max(breaks, 1);
    this.sentence++;
    if (breaks > 1) this.paragraph++;
    return index;
  }

  private mark(start: number, code: number, type: number): number {
    const { text } = this.out;
    if (code === 0x60 && text.startsWith('```', start)) return this.fence(start);
    const width = type === SURROGATE && start + 1 < text.length ? 2 : 1;
    this.quote(code);
    this.emit(MARK, stepHash(HASH_SEED, code), start, start + width);
    if (endsSentence(text, start, code)) this.sentence++;
    return start + width;
  }

  private fence(start: number): number {
    this.out.fences++;
    if (this.fenceFrom < 0) this.fenceFrom = this.out.count;
    else {
      this.out.quoted.fill(1, this.fenceFrom, this.out.count);
      this.fenceFrom = -1;
    }
    return start + 3;
  }

  private quote(code: number): void {
    if (this.closer !== 0 && code === this.closer) {
      if (this.out.count - this.quoteFrom > 3) this.out.quoted.fill(1, this.quoteFrom, this.out.count);
      this.closer = 0;
    } else if (this.closer === 0 && QUOTE_CLOSERS.has(code)) {
      this.closer = QUOTE_CLOSERS.get(code)!;
      this.quoteFrom = this.out.count + 1;
    }
  }
}

function isNumberPart(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (CHARACTER_CLASS[code] === DIGIT) return true;
  return (code === 0x2e || code === 0x2c) && CHARACTER_CLASS[text.charCodeAt(index + 1)] === DIGIT;
}

function endsSentence(text: string, index: number, code: number): boolean {
  if (code === 0x3002 || code === 0xff1f || code === 0xff01 || code === 0x3f || code === 0x21) return true;
  if (code === 0x2026 || code === 0x61f || code === 0x964) return true;
  if (code !== 0x2e && code !== 0x3a && code !== 0xff1a) return false;
  if (code === 0xff1a) return true;
  const next = index + 1 < text.length ? CHARACTER_CLASS[text.charCodeAt(index + 1)] : SPACE;
  return next === SPACE || next === NEWLINE;
}
