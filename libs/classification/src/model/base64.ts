const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 of bytes, padded; needs no platform API. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    parts.push(ALPHABET[word >> 18] + ALPHABET[(word >> 12) & 63]);
    parts.push(left > 1 ? ALPHABET[(word >> 6) & 63] : '=');
    parts.push(left > 2 ? ALPHABET[word & 63] : '=');
  }
  return parts.join('');
}

/** The bytes of standard, padded base64. Throws RangeError on any other character. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Int16Array(128).fill(-1);
  for (let at = 0; at < ALPHABET.length; at++) values[ALPHABET.charCodeAt(at)] = at;
  const length = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let word = 0;
  let written = 0;
  for (let at = 0; at < length; at++) {
    const digit = values[text.charCodeAt(at)] ?? -1;
    if (digit < 0) throw new RangeError(`Not base64 at position ${at}`);
    word = ((word << 6) | digit) & 0xffffff;
    if (at % 4 !== 0) bytes[written++] = (word >> (6 - 2 * (at % 4))) & 0xff;
  }
  return bytes;
}
