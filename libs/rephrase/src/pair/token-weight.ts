import { TokenKind } from '../text/token-kind.js';

const emptyKinds = TokenKind.function | TokenKind.question | TokenKind.anaphor;
const nameKinds = TokenKind.entity | TokenKind.number;

/** Names and numbers: what makes an otherwise equal message another question. */
export const isName = (kind: number): boolean => (kind & nameKinds) !== 0;

/** Carries meaning: neither a function word nor a frequent word that says little alone. */
export const isContent = (kind: number): boolean => (kind & (emptyKinds | TokenKind.light)) === 0;

/** How much a token says about what is asked, 0.1..1.25. */
export function tokenWeight(kind: number): number {
  if (isName(kind)) return 1.25;
  if (kind & emptyKinds) return 0.12;
  if (kind & TokenKind.light) return 0.35;
  return kind & TokenKind.unspaced ? 0.7 : 1;
}
