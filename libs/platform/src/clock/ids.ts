import { randomBytes } from 'node:crypto';

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Random bytes as hexadecimal digits, used up from the front. */
let pool = '';
let poolOffset = 0;

let lastMs = -1;
let sequence = 0;
/** All of an id but its last twelve digits, and the millisecond and counter bits that it stands for. */
let head = '';
let headMs = -1;
let headSequence = -1;

/** A clock that steps back by less than this keeps the order of ids; a larger step is taken as meant. */
const backstepMs = 1000;

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 32-bit counter that starts at a random value in each
 * millisecond (method 1 of section 6.2), then 42 random bits.
 * Ids made in one process are strictly increasing as text and as bytes while time does not step back by a second.
 * @param nowMs milliseconds since the epoch, 0..2^48-1; the current time if left out
 */
export function newId(nowMs: number = Date.now()): string {
  const continues = nowMs <= lastMs && lastMs - nowMs < backstepMs;
  sequence = continues ? sequence + 1 : Number.parseInt(takeRandom(8), 16) >>> 1;
  if (!continues) lastMs = nowMs;
  // Six bits of the counter and two random ones share the byte behind the head.
  const random = takeRandom(11);
  const byte = ((sequence & 0x3f) << 2) | twoBitsOf(random);
  return headOf(lastMs, sequence >>> 6) + hex[byte] + random.slice(1);
}

/** Milliseconds since the epoch at which a UUIDv7 was made. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The smallest UUIDv7 of a millisecond; ids made before it sort before, ids made in it or later do not. */
export function firstIdOf(nowMs: number): string {
  const time = Math.floor(nowMs).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** Kept from one id to the next: most ids of a millisecond share it. */
function headOf(timeMs: number, counterBits: number): string {
  if (timeMs === headMs && counterBits === headSequence) return head;
  [headMs, headSequence] = [timeMs, counterBits];
  const time = timeMs.toString(16).padStart(12, '0');
  const high = (counterBits >>> 14).toString(16).padStart(3, '0');
  const low = (0x8000 | (counterBits & 0x3fff)).toString(16);
  head = `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-`;
  return head;
}

/** The lower half of the first hexadecimal digit's value. */
function twoBitsOf(digits: string): number {
  const code = digits.charCodeAt(0);
  return (code <= 0x39 ? code : code + 1) & 3;
}

function takeRandom(digits: number): string {
  if (poolOffset + digits > pool.length) {
    pool = randomBytes(4096).toString('hex');
    poolOffset = 0;
  }
  poolOffset += digits;
  return pool.slice(poolOffset - digits, poolOffset);
}
