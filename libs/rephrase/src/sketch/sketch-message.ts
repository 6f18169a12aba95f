import type { Sketch } from '../sketch.types.js';
import { sensesOf, SENSES_PER_TOKEN } from '../text/concepts.js';
import { cuesOf } from '../text/cues.js';
import { cutMessage } from '../text/cut-message.js';
import { halfSipHash } from '../text/half-sip-hash.js';
import { isAscii } from '../text/is-ascii.js';
import { questionType } from '../text/question-type.js';
import { stemToken } from '../text/stem-token.js';
import { tokenise } from '../text/tokenise.js';
import type { Token } from '../text/token.types.js';
import { hashingOf, type Hashing } from './hashing.js';
import { shapeOf } from './shape.js';

/** Tokens kept of one message: so many from its start and so many from its end. */
export const TOKENS_EACH_END = 96;

const domain = { word: 1, stem: 2, messageHigh: 5, messageLow: 6 } as const;

function normalised(text: string): string {
  const composed = isAscii(text) ? text : text.normalize('NFKC');
  return composed.toLowerCase().replace(/\s+/g, ' ').trim();
}

function fillToken(sketch: Sketch, index: number, token: Token, { key, senses, bits }: Hashing): void {
  const stem = stemToken(token.folded);
  sketch.words[index] = halfSipHash(token.folded, key, domain.word);
  sketch.stems[index] = halfSipHash(stem, key, domain.stem);
  sketch.shapes[index] = shapeOf(token.folded, bits);
  sketch.kinds[index] = token.kind;
  sensesOf(stem).forEach((sense, position) => {
    sketch.senses[index * SENSES_PER_TOKEN + position] = senses(sense);
  });
}

/**
 * What may be kept of a message for the rephrase window: salted hashes and flags, never text.
 * Reads a bounded part of the message (see cut-message.ts), so time and size are bounded for any input.
 * Sketches can be compared only when made with the same `salt`.
 */
export function sketchMessage(text: string, salt: string | Uint8Array): Sketch {
  const hashing = hashingOf(salt);
  const { key } = hashing;
  const read = cutMessage(text);
  const tokens = tokenise(read, TOKENS_EACH_END);
  const plain = normalised(read) + (read.length < text.length ? `#${text.length}` : '');
  const sketch: Sketch = {
    words: new Uint32Array(tokens.length),
    stems: new Uint32Array(tokens.length),
    shapes: new Uint32Array(tokens.length),
    senses: new Uint32Array(tokens.length * SENSES_PER_TOKEN),
    kinds: new Uint16Array(tokens.length),
    cues: cuesOf(tokens, read),
    question: questionType(tokens, read),
    characters: text.length,
    fingerprint: [halfSipHash(plain, key, domain.messageHigh), halfSipHash(plain, key, domain.messageLow)],
  };
  tokens.forEach((token, index) => fillToken(sketch, index, token, hashing));
  return sketch;
}
