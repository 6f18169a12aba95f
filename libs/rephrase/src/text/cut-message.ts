/** Code units read from the start and from the end of a longer message; what lies between is skipped. */
export const HEAD_CHARACTERS = 4096;
export const TAIL_CHARACTERS = 2048;

/** The part of a message that is read at all: constant work however long it is. */
export function cutMessage(text: string): string {
  if (text.length <= HEAD_CHARACTERS + TAIL_CHARACTERS) return text;
  return `${text.slice(0, HEAD_CHARACTERS)}\n${text.slice(-TAIL_CHARACTERS)}`;
}
