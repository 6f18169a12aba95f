import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from './token-estimate.js';

/** Texts written for this test: the estimate was fitted on others. */
const TOKEN_SAMPLES = JSON.parse(
  readFileSync(new URL('../../test/token-samples.json', import.meta.url), 'utf8'),
) as Record<string, string[]>;

describe('estimateTokens', () => {
  it.each(Object.entries(TOKEN_SAMPLES))('is within 10 %% of o200k on average for %s', (_, samples) => {
    const errors = samples.map((text) => {
      const actual = encode(text).length;
      return Math.abs(estimateTokens(text) - actual) / actual;
    });
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.1);
  });

  it('is zero for nothing and grows with the text', () => {
    expect(estimateTokens('')).toBe(0);
    expect(estimateTokens('word '.repeat(200))).toBeGreaterThan(estimateTokens('word '.repeat(100)));
  });

  it('counts an emoji as more than one word would be by length alone', () => {
    expect(estimateTokens('👍🏽👍🏽👍🏽')).toBeGreaterThanOrEqual(3);
  });
});
