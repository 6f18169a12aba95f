import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { firstIdOf, newId, timeOfId } from './ids.js';

describe('newId', () => {
  it('makes valid UUIDs of version 7', () => {
    for (let index = 0; index < 1000; index++) {
      const id = newId();
      expect(validate(id)).toBe(true);
      expect(version(id)).toBe(7);
    }
  });

  it('increases strictly, also for many ids within one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(2_000_000_000_000));
    expect(ids.every((id, index) => index === 0 || id > ids[index - 1])).toBe(true);
    expect(new Set(ids.map(timeOfId))).toEqual(new Set([2_000_000_000_000]));
  });

  it('keeps increasing when the clock steps back a little', () => {
    const before = newId(2_100_000_000_000);
    expect(newId(2_099_999_999_500) > before).toBe(true);
  });

  it('carries the time it was given, also one long past', () => {
    newId();
    expect(timeOfId(newId(1_600_000_000_123))).toBe(1_600_000_000_123);
  });
});

describe('firstIdOf', () => {
  it('separates the ids of earlier milliseconds from its own', () => {
    const bound = firstIdOf(1_700_000_000_000);
    expect(newId(1_699_999_000_000) < bound).toBe(true);
    expect(newId(1_700_000_001_000) > bound).toBe(true);
    expect(newId(1_600_000_000_000) < bound).toBe(true);
    expect(version(bound)).toBe(7);
  });
});
