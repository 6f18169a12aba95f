import pg from 'pg';

const int8Oid = 20;
const int8ArrayOid = 1016;

/** An int8 as a number; a value that a number cannot hold exactly is an error, not a wrong answer. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`int8 ${text} does not fit a JavaScript number exactly`);
  return value;
}

/** How column values become JavaScript values: int8 as number, timestamptz as Date, numeric as text. */
export const sqlTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === int8Oid) return parseInt8;
    if (format !== 'binary' && oid === int8ArrayOid) return parseInt8Array;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

const parseInt8Array = (text: string) =>
  (pg.types.getTypeParser(int8ArrayOid as never, 'text') as (text: string) => (string | null)[])(text).map(
    (item) => (item === null ? null : parseInt8(item)),
  );
