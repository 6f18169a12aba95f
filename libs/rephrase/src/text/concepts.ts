import { concepts } from './concept-words.js';
import { foldToken } from './fold-token.js';
import { wordnetConcepts } from './wordnet-concepts.js';
import { stemToken } from './stem-token.js';

/** Meanings kept per token. */
export const SENSES_PER_TOKEN = 3;

function build(): Map<string, number[]> {
  const table = new Map<string, number[]>();
  [...concepts, ...wordnetConcepts.split(/\|\n?/)].forEach((line, index) => {
    for (const word of new Set(line.split(' ').map((text) => stemToken(foldToken(text))))) {
      const senses = table.get(word) ?? [];
      if (senses.length < SENSES_PER_TOKEN) table.set(word, [...senses, index + 1]);
    }
  });
  return table;
}

const table = build();
const none: readonly number[] = [];

/** Ids of the concepts a stem belongs to, at most {@link SENSES_PER_TOKEN}; empty for words of no concept. */
export const sensesOf = (stem: string): readonly number[] => table.get(stem) ?? none;
