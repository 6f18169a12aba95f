import { randomFillSync } from 'node:crypto';

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pool = new Uint8Array(8192);
let poolOffset = pool.length;

let lastMs = -1;
let sequence = 0;

/** A clock that steps back by less than this keeps the order of ids; a larger step is taken as meant. */
const backstepMs = 1000;

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 32-bit counter that starts at a random value in each
 * millisecond (method 1 of section 6.2), then 42 random bits.
 * Ids made in one process are strictly increasing as text and as bytes while time does not step back by a second.
 * @param nowMs milliseconds since the epoch, 0..2^48-1; the current time if left out
 */
export function newId(nowMs: number = Date.now()): string {
  const random = takeRandom(10);
  const continues = nowMs <= lastMs && lastMs - nowMs < backstepMs;
  sequence = continues ? sequence + 1 : readUint32(random, 6) >>> 1;
  if (!continues) lastMs = nowMs;
  return format(lastMs, sequence, random);
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

function format(timeMs: number, counter: number, random: number): string {
  const time = timeMs.toString(16).padStart(12, '0');
  const high = counter >>> 20;
  const middle = (counter >>> 14) & 0x3f;
  const low = counter & 0x3fff;
  const variantAndMiddle = hex[0x80 | middle];
  const lowTop = hex[low >>> 6];
  const lowRest = hex[((low & 0x3f) << 2) | (pool[random] & 3)];
  return (
    `${time.slice(0, 8)}-${time.slice(8)}-7${high.toString(16).padStart(3, '0')}-${variantAndMiddle}${lowTop}-` +
    `${lowRest}${hex[pool[random + 1]]}${hex[pool[random + 2]]}${hex[pool[random + 3]]}${hex[pool[random + 4]]}${hex[pool[random + 5]]}`
  );
}

function takeRandom(bytes: number): number {
  if (poolOffset + bytes > pool.length) {
    randomFillSync(pool);
    poolOffset = 0;
  }
  poolOffset += bytes;
  return poolOffset - bytes;
}

const readUint32 = (offset: number, skip: number) =>
  ((pool[offset + skip] << 24) |
    (pool[offset + skip + 1] << 16) |
    (pool[offset + skip + 2] << 8) |
    pool[offset + skip + 3]) >>>
  0;
