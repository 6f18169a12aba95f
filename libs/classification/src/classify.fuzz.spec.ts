import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createClassifier, estimateTokens, extractFeatures, instructionOf } from './index.js';
import { scan } from './text/scan.js';

/** Below this the clock and the collector are what is measured. */
const SMALL_MS_MIN = 3;

const { classify } = createClassifier();
const rules = createClassifier({ kind: 'rules' });

const HOSTILE = [
  '',
  ' ',
  '\n\n\t',
  '\0\0',
  '```',
  '```js',
  '"""""""""',
  '\ud800',
  '\udc00\ud800',
  '👩‍👩‍👧‍👦'.repeat(50),
  'مرحبا كيف حالك؟',
  'สวัสดีครับ',
  'ﷺ'.repeat(40),
  'a'.repeat(5000),
  "'".repeat(300),
  '１２３４',
];

describe('classification of arbitrary text', () => {
  it.each(HOSTILE.map((text) => [text]))('does not throw on hostile text %#', (text) => {
    const verdict = classify(text);
    expect(Number.isFinite(verdict.confidence)).toBe(true);
    expect(rules.classify(text).task).toBeDefined();
    expect(extractFeatures(text).chars).toBe(text.length);
  });

  it('gives finite confidences in 0..1 for any Unicode string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { confidence, taskConfidence, complexityConfidence, tokens } = classify(text);
        for (const value of [confidence, taskConfidence, complexityConfidence]) {
          expect(value >= 0 && value <= 1).toBe(true);
        }
        expect(tokens).toBeGreaterThanOrEqual(0);
        expect(instructionOf(text).length).toBeLessThanOrEqual(text.length * 4 + 4);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('covers a text with ordered tokens that never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const tokens = scan(text);
        for (let at = 0; at < tokens.count; at++) {
          expect(tokens.end[at]).toBeGreaterThan(tokens.start[at]);
          if (at > 0) expect(tokens.start[at]).toBeGreaterThanOrEqual(tokens.end[at - 1]);
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});

describe('cost of long texts', () => {
  const patterns: Record<string, string> = {
    words: 'lorem ipsum dolor ',
    'one word': 'a',
    quotes: '"',
    'open quotes': '“a ',
    fences: '``` ',
    'blank lines': '\n \n',
    spaces: ' ',
    digits: '1,',
    han: '提取',
    emoji: '😀',
    apostrophes: "a'",
  };

  it.each(Object.entries(patterns))('scanning a megabyte of %s is linear', (_, pattern) => {
    const small = pattern.repeat(Math.ceil(125_000 / pattern.length));
    const large = small.repeat(8);
    scan(small);
    const ratio =
      bestOf(() => scan(large)) /
      Math.max(
        bestOf(() => scan(small)),
        SMALL_MS_MIN,
      );
    expect(ratio).toBeLessThan(40);
  });

  it.each(Object.entries(patterns))('a megabyte of %s is classified in bounded time', (_, pattern) => {
    const megabyte = pattern.repeat(Math.ceil(1_000_000 / pattern.length));
    classify(megabyte);
    expect(bestOf(() => classify(megabyte))).toBeLessThan(100);
  });

  it('estimates the tokens of a megabyte in linear time', () => {
    const small = 'The quick brown fox, 12 years old. '.repeat(3600);
    estimateTokens(small);
    const ratio =
      bestOf(() => estimateTokens(small.repeat(8))) /
      Math.max(
        bestOf(() => estimateTokens(small)),
        SMALL_MS_MIN,
      );
    expect(ratio).toBeLessThan(40);
  });
});

/** Best of three runs in milliseconds: noise of a busy machine only ever adds. */
function bestOf(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...times);
}
