import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ProblemError } from '../errors/problem-error.js';
import { NdjsonBody } from '../http/ndjson-body.js';
import { validate, ZodPipe } from './zod.pipe.js';

const schema = z.strictObject({
  key: z.string().min(2),
  arms: z.array(z.strictObject({ key: z.string(), weight: z.number().min(0) })).min(1),
});

const problemOf = (value: unknown, using: z.ZodType = schema): ProblemError => {
  try {
    validate(using, value);
  } catch (error) {
    return error as ProblemError;
  }
  throw new Error('was accepted');
};

const pathsOf = (value: unknown, using?: z.ZodType) =>
  problemOf(value, using).extra.errors!.map(({ path }) => path);

describe('validate', () => {
  it('returns what the schema returns', () => {
    const value = { key: 'ab', arms: [{ key: 'x', weight: 1 }] };
    expect(validate(schema, value)).toEqual(value);
  });

  it('names all faults at once with dotted paths, unknown fields among them', () => {
    expect(pathsOf({ key: 'a', arms: [{ key: 1, weight: -1, colour: 'red' }], extra: true }).sort()).toEqual(
      ['key', 'arms.0.key', 'arms.0.weight', 'arms.0.colour', 'extra'].sort(),
    );
  });

  it('refuses text that PostgreSQL cannot store, in values and in names', () => {
    expect(pathsOf({ a: ['ok', 'no\u0000'], b: { 'x\u0000': 1 }, c: '\ud800' }, z.any()).sort()).toEqual(
      ['a.1', 'b.x\\u0000', 'c'].sort(),
    );
    expect(validate(z.any(), { a: 'héé 🎉' })).toEqual({ a: 'héé 🎉' });
  });

  it('refuses nesting that would exhaust a stack', () => {
    expect(
      problemOf(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), z.any()).extra.errors,
    ).toMatchObject([{ message: 'nested deeper than 64 levels' }]);
  });

  it('reports at most a hundred faults and how many more there are', () => {
    const errors = problemOf({ key: 'ab', arms: Array(500).fill(0) }).extra.errors!;
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)?.message).toBe('and 400 more faults');
  });

  it('explains a union by the alternative that came closest', () => {
    const union = z.union([z.number(), z.strictObject({ relativeToControl: z.number() })]);
    expect(pathsOf({ relativeToControl: 'x' }, union)).toEqual(['relativeToControl']);
  });

  it('asks for a body where there is none', () => {
    expect(problemOf(undefined).message).toContain('A JSON body is required');
  });
});

describe('ZodPipe', () => {
  const body = new NdjsonBody(['{}']);

  it('refuses newline-delimited JSON, which only a handler of its own may take', () => {
    expect(() => new ZodPipe(schema).transform(body, { type: 'body' })).toThrow(
      expect.objectContaining({ code: 'request.unsupported_media_type' }),
    );
  });
});
