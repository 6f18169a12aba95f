import { halfSipHash, type HashKey } from './half-sip-hash.js';

const derivation: HashKey = { k0: 0x243f6a88, k1: 0x85a308d3 };

/**
 * Key for a salt (a secret of the installation, best mixed with the conversation id). Any length is taken;
 * at least 16 random bytes are needed for the privacy that docs/rephrase.md states.
 */
export function hashKeyOf(salt: string | Uint8Array): HashKey {
  const text =
    typeof salt === 'string' ? salt : Array.from(salt, (byte) => String.fromCharCode(byte)).join('');
  return { k0: halfSipHash(text, derivation, 1) | 0, k1: halfSipHash(text, derivation, 2) | 0 };
}
