import { randomFillSync } from 'node:crypto';
import type { Provider } from '@nestjs/common';

/** A uniform number in [0, 1) with 53 random bits. */
export type UniformSource = () => number;

export const UNIFORM_SOURCE = Symbol('UNIFORM_SOURCE');

const BUFFERED = 1024;

export const uniformSourceProvider: Provider = { provide: UNIFORM_SOURCE, useFactory: createUniformSource };

function createUniformSource(): UniformSource {
  const words = new Uint32Array(2 * BUFFERED);
  let next = words.length;
  return () => {
    if (next >= words.length) {
      randomFillSync(words);
      next = 0;
    }
    const high = words[next++] >>> 5;
    const low = words[next++] >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
}
