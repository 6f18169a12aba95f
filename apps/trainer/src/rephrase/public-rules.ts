import type { LabelledPair } from './read-pairs.js';

/** Lower-case words, as the public rules take them. */
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Jaccard overlap of the word sets, 0..1. */
export function wordOverlap({ a, b }: LabelledPair): number {
  const left = new Set(words(a));
  const right = new Set(words(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function counts(items: readonly string[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const item of items) table.set(item, (table.get(item) ?? 0) + 1);
  return table;
}

function cosine(left: Map<string, number>, right: Map<string, number>): number {
  const norm = (table: Map<string, number>): number =>
    Math.sqrt([...table.values()].reduce((sum, n) => sum + n * n, 0));
  let dot = 0;
  for (const [item, n] of left) dot += n * (right.get(item) ?? 0);
  return dot / Math.max(1e-9, norm(left) * norm(right));
}

/** Cosine of word counts, 0..1; the labelled pairs carry no times, so each counts as within 300 s. */
export const wordCosine = ({ a, b }: LabelledPair): number => cosine(counts(words(a)), counts(words(b)));

function trigrams(text: string): string[] {
  const padded = ` ${words(text).join(' ')} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
}

/** Cosine of character trigram counts, 0..1. */
export const trigramCosine = ({ a, b }: LabelledPair): number =>
  cosine(counts(trigrams(a)), counts(trigrams(b)));
