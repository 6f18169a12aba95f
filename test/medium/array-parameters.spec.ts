import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { floatArray, plainArray, textArray, uuidArray } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

describe('array parameters', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ empty: true });
  });

  afterAll(() => test.drop());

  const readBack = async (type: string, array: string | Buffer): Promise<unknown> => {
    const [row] = await test.database.rows<{ read: unknown }>(
      `SELECT coalesce(json_agg(value ORDER BY place), '[]') AS read
       FROM unnest($1::${type}[]) WITH ORDINALITY AS item (value, place)`,
      [array],
    );
    return row.read;
  };

  it('carry texts of any content, and tell null from "null"', async () => {
    const awkward = [
      '',
      'null',
      'NULL',
      '{}',
      '{"a,b"}',
      '\\',
      '\\"',
      '"',
      ' a ',
      'a\nb',
      "'",
      '文 🦉',
      null,
    ];
    expect(await readBack('text', textArray(awkward))).toEqual(awkward);
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\u0000'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text), { maxLength: 20 }), async (values) => {
        expect(await readBack('text', textArray(values))).toEqual(values);
      }),
      { numRuns: 50 },
    );
  });

  it('carry numbers to the last bit', async () => {
    const numbers = [0, -1, 0.1, 1 / 3, 1e-300, 5e-324, Number.MAX_SAFE_INTEGER, 1.7976931348623157e308];
    expect(await readBack('float8', floatArray(numbers))).toEqual(numbers);
    expect(await readBack('float8', plainArray(numbers))).toEqual(numbers);
  });

  it('carry ids, in capitals too', async () => {
    const ids = Array.from({ length: 300 }, () => randomUUID());
    expect(await readBack('uuid', uuidArray(ids))).toEqual(ids);
    expect(await readBack('uuid', uuidArray([ids[0].toUpperCase()]))).toEqual([ids[0]]);
  });

  it('may be empty', async () => {
    for (const [type, array] of [
      ['text', textArray([])],
      ['float8', floatArray([])],
      ['uuid', uuidArray([])],
      ['int', plainArray([])],
    ] as const)
      expect(await readBack(type, array)).toEqual([]);
  });
});
