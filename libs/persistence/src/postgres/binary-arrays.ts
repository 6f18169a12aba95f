/**
 * Array parameters in PostgreSQL's binary form (`array_send` and the `send` function of the element type), which the
 * server takes in without parsing: a third of what a text form of ids and numbers costs it.
 */

/** `pg_type.oid` of the element types; an array says its own. */
const typeOf = { uuid: 2950, text: 25, float8: 701 } as const;

/** Dimensions, a flag for nulls, the element type, the length and the lower bound: five integers. */
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

/** The length that stands for null. */
const NULL = -1;

/** A `uuid[]`. */
export function uuidArray(ids: readonly string[]): Buffer {
  const step = LENGTH_BYTES + 16;
  const array = arrayOf('uuid', ids.length, ids.length * step);
  let offset = HEADER_BYTES;
  for (const id of ids) {
    array.writeInt32BE(16, offset);
    writeUuid(array, id, offset + LENGTH_BYTES);
    offset += step;
  }
  return array;
}

/** A `float8[]`, exact to the last bit. */
export function floatArray(values: readonly number[]): Buffer {
  const step = LENGTH_BYTES + 8;
  const array = arrayOf('float8', values.length, values.length * step);
  const view = new DataView(array.buffer, array.byteOffset, array.length);
  let offset = HEADER_BYTES;
  for (const value of values) {
    view.setInt32(offset, 8);
    view.setFloat64(offset + LENGTH_BYTES, value);
    offset += step;
  }
  return array;
}

/** A `text[]` of any content. Lone surrogates become U+FFFD; a NUL character is for PostgreSQL to refuse. */
export function textArray(values: readonly (string | null)[]): Buffer {
  // UTF-8 needs at most three bytes for a UTF-16 unit.
  const most = values.reduce((sum, value) => sum + LENGTH_BYTES + (value === null ? 0 : 3 * value.length), 0);
  const array = arrayOf('text', values.length, most);
  let offset = HEADER_BYTES;
  for (const value of values) {
    const bytes = value === null ? NULL : array.write(value, offset + LENGTH_BYTES, 'utf8');
    if (bytes === NULL) array.writeInt32BE(1, 4);
    array.writeInt32BE(bytes, offset);
    offset += LENGTH_BYTES + Math.max(bytes, 0);
  }
  return array.subarray(0, offset);
}

/** An array without nulls, its elements still to be written. */
function arrayOf(type: keyof typeof typeOf, length: number, bytes: number): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + bytes);
  const dimensions = length === 0 ? 0 : 1;
  [dimensions, 0, typeOf[type], length, 1].forEach((value, index) => array.writeInt32BE(value, index * 4));
  return dimensions === 0 ? array.subarray(0, 12) : array;
}

const placesOfBytes = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const valueOfDigit = new Uint8Array(128);
for (let value = 0; value < 16; value++)
  for (const digit of [value.toString(16), value.toString(16).toUpperCase()])
    valueOfDigit[digit.charCodeAt(0)] = value;

/** Writes the sixteen bytes of a UUID in its usual text form. */
function writeUuid(target: Buffer, id: string, offset: number): void {
  for (let byte = 0; byte < 16; byte++) {
    const place = placesOfBytes[byte];
    const high = valueOfDigit[id.charCodeAt(place)];
    target[offset + byte] = (high << 4) | valueOfDigit[id.charCodeAt(place + 1)];
  }
}
