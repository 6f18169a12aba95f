import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainArray, textArray } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

describe('array parameters', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ empty: true });
  });

  afterAll(() => test.drop());

  const readBack = async (type: string, literal: string): Promise<unknown> => {
    const [row] = await test.database.rows<{ read: unknown }>(
      `SELECT coalesce(json_agg(value ORDER BY place), '[]') AS read
       FROM unnest($1::${type}[]) WITH ORDINALITY AS item (value, place)`,
      [literal],
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
    expect(await readBack('float8', plainArray(numbers))).toEqual(numbers);
  });
});
