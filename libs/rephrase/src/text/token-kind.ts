/** Bit flags of one token; the only facts about a token that are kept in the clear. */
export const TokenKind = {
  /** Article, preposition, auxiliary, conjunction and the like. */
  function: 1,
  /** Points back to something said before: it, they, this, there. */
  anaphor: 2,
  /** Frequent verb or noun that says little alone: get, make, thing, please. */
  light: 4,
  /** Contains a digit or is a number word. */
  number: 8,
  /** Capitalised inside a sentence, an acronym, or Latin or katakana amid another script. */
  entity: 16,
  negation: 32,
  question: 64,
  /** Pair of characters from a script written without spaces. */
  unspaced: 128,
  /** First token of a sentence. */
  initial: 256,
  /** "other", "else", "more": asks for what was not given yet. */
  other: 512,
} as const;
