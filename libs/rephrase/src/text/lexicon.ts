import { anaphors, functionWords, lightWords, negations, numberWords, otherWords } from './lexicon-words.js';
import { questionWords } from './question-words.js';
import { foldToken } from './fold-token.js';
import { TokenKind } from './token-kind.js';

function add(table: Map<string, number>, words: readonly string[], kind: number): void {
  for (const line of words) {
    for (const word of line.split(' ')) {
      const folded = foldToken(word);
      table.set(folded, (table.get(folded) ?? 0) | kind);
    }
  }
}

function build(): Map<string, number> {
  const table = new Map<string, number>();
  add(table, functionWords, TokenKind.function);
  add(table, anaphors, TokenKind.function | TokenKind.anaphor);
  add(table, lightWords, TokenKind.light);
  add(table, numberWords, TokenKind.number);
  add(table, negations, TokenKind.function | TokenKind.negation);
  add(table, otherWords, TokenKind.light | TokenKind.other);
  add(table, Object.values(questionWords).flat(), TokenKind.function | TokenKind.question);
  return table;
}

const lexicon = build();

/** What is known of a folded token from closed word lists of many languages; 0 for any other word. */
export const lexiconKind = (folded: string): number => lexicon.get(folded) ?? 0;
