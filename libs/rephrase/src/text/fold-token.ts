import { isAscii } from './is-ascii.js';

const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** Lower case without diacritics; the form in which tokens are compared. */
export function foldToken(token: string): string {
  if (isAscii(token)) return token.toLowerCase();
  const lower = token.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase();
  return lower
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae');
}
