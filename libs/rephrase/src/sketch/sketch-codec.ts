import type { Sketch } from '../sketch.types.js';
import { SENSES_PER_TOKEN } from '../text/concepts.js';

/** Bumped whenever hashes or flags change their meaning; a sketch of another version is refused. */
export const SKETCH_VERSION = 1;

const headerBytes = 20;
const senseFlag = 0x8000;

const hasSenses = (sketch: Sketch, index: number): boolean => sketch.senses[index * SENSES_PER_TOKEN] !== 0;

function tokenBytes(sketch: Sketch): number {
  let bytes = sketch.words.length * 14;
  for (let i = 0; i < sketch.words.length; i++) if (hasSenses(sketch, i)) bytes += 4 * SENSES_PER_TOKEN;
  return bytes;
}

function writeHeader(view: DataView, sketch: Sketch): void {
  view.setUint8(0, SKETCH_VERSION);
  view.setUint16(1, sketch.words.length);
  view.setUint32(3, sketch.cues);
  view.setUint8(7, sketch.question);
  view.setUint32(8, Math.min(sketch.characters, 0xffffffff));
  view.setUint32(12, sketch.fingerprint[0]);
  view.setUint32(16, sketch.fingerprint[1]);
}

/** Compact bytes of a sketch (14 to 26 per token, about 5 kB at most), for storage during the window. */
export function encodeSketch(sketch: Sketch): Uint8Array {
  const bytes = new Uint8Array(headerBytes + tokenBytes(sketch));
  const view = new DataView(bytes.buffer);
  writeHeader(view, sketch);
  let at = headerBytes;
  for (let i = 0; i < sketch.words.length; i++) {
    const senses = hasSenses(sketch, i);
    view.setUint16(at, sketch.kinds[i] | (senses ? senseFlag : 0));
    view.setUint32(at + 2, sketch.words[i]);
    view.setUint32(at + 6, sketch.stems[i]);
    view.setUint32(at + 10, sketch.shapes[i]);
    at += 14;
    for (let s = 0; senses && s < SENSES_PER_TOKEN; s++, at += 4)
      view.setUint32(at, sketch.senses[i * SENSES_PER_TOKEN + s]);
  }
  return bytes;
}

function emptySketch(view: DataView): Sketch {
  const tokens = view.getUint16(1);
  return {
    words: new Uint32Array(tokens),
    stems: new Uint32Array(tokens),
    shapes: new Uint32Array(tokens),
    senses: new Uint32Array(tokens * SENSES_PER_TOKEN),
    kinds: new Uint16Array(tokens),
    cues: view.getUint32(3),
    question: view.getUint8(7),
    characters: view.getUint32(8),
    fingerprint: [view.getUint32(12), view.getUint32(16)],
  };
}

function readTokens(view: DataView, sketch: Sketch): void {
  let at = headerBytes;
  for (let i = 0; i < sketch.words.length; i++) {
    const kind = view.getUint16(at);
    sketch.kinds[i] = kind & ~senseFlag;
    sketch.words[i] = view.getUint32(at + 2);
    sketch.stems[i] = view.getUint32(at + 6);
    sketch.shapes[i] = view.getUint32(at + 10);
    at += 14;
    if (!(kind & senseFlag)) continue;
    for (let s = 0; s < SENSES_PER_TOKEN; s++, at += 4)
      sketch.senses[i * SENSES_PER_TOKEN + s] = view.getUint32(at);
  }
}

/** Inverse of {@link encodeSketch}. Throws a RangeError for another version or truncated bytes. */
export function decodeSketch(bytes: Uint8Array): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint8(0) !== SKETCH_VERSION) {
    throw new RangeError(`not a sketch of version ${SKETCH_VERSION}`);
  }
  const sketch = emptySketch(view);
  readTokens(view, sketch);
  return sketch;
}
