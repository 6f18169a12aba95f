import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const parts = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' } as const;
const partOfType = ['', 'n', 'v', 'a', 'r', 'a'];
const plainWord = /^[a-z]{3,}$/;

/** A synset under the canonical id of the action or quality it derives from, so "founder" meets "found". */
function canonicalIds(folder: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const part of ['n', 'a', 'r'] as const) {
    for (const line of readFileSync(join(folder, `data.${parts[part]}`), 'utf8').split('\n')) {
      const derived = / \+ (\d{8}) ([va]) /.exec(line);
      if (/^\d{8} /.test(line) && derived) ids.set(part + line.slice(0, 8), derived[2] + derived[1]);
    }
  }
  return ids;
}

interface Sense {
  id: string;
  count: number;
}

/** The `perWord` most used senses of every word that the tagged corpus of WordNet knows. */
function wordSenses(folder: string, perWord: number): Map<string, Sense[]> {
  const ids = canonicalIds(folder);
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const found = /^([^%]+)%(\d)\S* (\d{8}) (\d+) (\d+)$/.exec(line.trim());
    if (!found || !plainWord.test(found[1])) continue;
    const synset = partOfType[Number(found[2])] + found[3];
    const count = Number(found[5]);
    if (count > 0)
      senses.set(found[1], [...(senses.get(found[1]) ?? []), { id: ids.get(synset) ?? synset, count }]);
  }
  for (const [word, list] of senses) {
    list.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    senses.set(word, list.slice(0, perWord));
  }
  return senses;
}

/**
 * Groups of words that share one of their two most used senses, from the files of WordNet (`dict/`),
 * words that the tagged corpus never saw left out.
 */
export function wordnetGroups(folder: string): string[][] {
  const groups = new Map<string, Set<string>>();
  const weight = new Map<string, number>();
  for (const [word, senses] of wordSenses(folder, 2)) {
    for (const { id, count } of senses) {
      groups.set(id, (groups.get(id) ?? new Set()).add(word));
      weight.set(id, (weight.get(id) ?? 0) + count);
    }
  }
  return [...groups]
    .filter(([id, words]) => words.size > 1 && (weight.get(id) ?? 0) >= 5)
    .sort(([a], [b]) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1))
    .map(([, words]) => [...words].sort());
}
