import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutMessage } from '../text/cut-message.js';
import { decodeSketch, encodeSketch } from './sketch-codec.js';
import { sketchMessage, TOKENS_EACH_END } from './sketch-message.js';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 60 }));

describe('sketchMessage', () => {
  it('reads a bounded part of a message of any length', () => {
    const megabytes = 'what is the meaning of this 漢字かな '.repeat(60_000);
    expect(megabytes.length).toBeGreaterThan(1_900_000);
    expect(cutMessage(megabytes).length).toBeLessThan(6_200);
    const sketch = sketchMessage(megabytes, 'salt');
    expect(sketch.words.length).toBeLessThanOrEqual(2 * TOKENS_EACH_END);
    expect(encodeSketch(sketch).length).toBeLessThan(6_000);
    expect(sketch.characters).toBe(megabytes.length);
  });

  it('keeps no character of the message: its bytes contain none of the words in any encoding', () => {
    const words = ['confidential', 'diagnosis', 'Hämorrhoiden', 'секретный'];
    const bytes = Buffer.from(encodeSketch(sketchMessage(words.join(' '), 'salt')));
    for (const word of words) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        expect(bytes.includes(Buffer.from(word, encoding))).toBe(false);
        expect(bytes.includes(Buffer.from(word.toLowerCase().slice(0, 4), encoding))).toBe(false);
      }
    }
  });

  it('gives unrelated hashes under another salt, and the same under the same one', () => {
    const one = sketchMessage('reset my password', 'salt one');
    const two = sketchMessage('reset my password', 'salt two');
    expect(sketchMessage('reset my password', new TextEncoder().encode('salt one'))).toEqual(one);
    for (const field of ['words', 'stems'] as const) {
      expect(one[field].some((hash) => two[field].includes(hash))).toBe(false);
    }
    expect(one.fingerprint).not.toEqual(two.fingerprint);
  });

  it('has the same fingerprint for the same text in other case and spacing, and another for other text', () => {
    const fingerprint = (message: string): readonly number[] => sketchMessage(message, 'salt').fingerprint;
    expect(fingerprint('Reset  my\nPassword ')).toEqual(fingerprint('reset my password'));
    expect(fingerprint('reset my password?')).not.toEqual(fingerprint('reset my password'));
    expect(fingerprint(`${'x'.repeat(9000)}`)).not.toEqual(fingerprint(`${'x'.repeat(9001)}`));
  });

  it('spreads hashes: 100,000 different words collide no more than chance allows', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 1000; i++) {
      const words = Array.from({ length: 100 }, (_, j) => `w${i}x${j}q`).join(' ');
      for (const hash of sketchMessage(words, 'salt').words) seen.add(hash);
    }
    const kept = 1000 * 100;
    expect(seen.size).toBeGreaterThan(kept - 15);
  });
});

describe('encodeSketch', () => {
  it('is undone by decodeSketch for any message', () => {
    fc.assert(
      fc.property(text, (message) => {
        const sketch = sketchMessage(message, 'salt');
        expect(decodeSketch(encodeSketch(sketch))).toEqual(sketch);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses bytes of another version and truncated ones', () => {
    const bytes = encodeSketch(sketchMessage('one two three', 'salt'));
    expect(() => decodeSketch(Uint8Array.of(99, ...bytes.slice(1)))).toThrow(RangeError);
    expect(() => decodeSketch(bytes.slice(0, -3))).toThrow(RangeError);
    expect(() => decodeSketch(new Uint8Array())).toThrow(RangeError);
  });
});
