import { describe, expect, it } from '@jest/globals';
import { shapeDifferences } from './shape-differences.js';

describe('shapeDifferences', () => {
  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ id: '019a…' }, { id: '0200-1' }],
    [
      { a: 1, '…': '…' },
      { a: 1, b: 2 },
    ],
    [[{ arm: 'small' }], [{ arm: 'large' }]],
  ])('accepts %j for %j', (shown, actual) => {
    expect(shapeDifferences(shown, actual)).toEqual([]);
  });

  it.each([
    [{ a: 1 }, { a: '1' }, 'a is string, not number'],
    [{ a: 1 }, {}, 'a is missing'],
    [{ a: 1 }, { a: 1, b: 2 }, 'b is not in the document'],
    [{ a: { b: 'x' } }, { a: { b: 'y' } }, 'a.b is "y", not "x"'],
    [{ a: [1] }, { a: [1, 2] }, 'a has 2 items, not 1'],
    [{ a: null }, { a: 0 }, 'a is number, not null'],
    [{ a: true }, { a: false }, 'a is false, not true'],
  ])('refuses %j for %j', (shown, actual, sentence) => {
    expect(shapeDifferences(shown, actual)).toEqual([sentence]);
  });
});
