import type { LabelledPair } from './read-pairs.js';
import { seededRandom } from './seeded-random.js';

/** A made-up pair; it belongs to the fold and source of the row it was made from. */
export interface AugmentedPair {
  a: string;
  b: string;
  label: 0 | 1;
  origin: number;
  recipe: string;
}

type Random = () => number;
const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)];

const nameOrNumber = /(?<=[^.!?]\s)(?:\p{Lu}[\p{L}\p{N}]+|\p{N}[\p{N}.,:]*)(?:\s\p{Lu}[\p{L}\p{N}]+)*/gu;
const namesOf = (text: string): string[] => [...new Set(text.match(nameOrNumber) ?? [])];

/** Drops case, marks and a letter, or adds a courtesy: what a person does who sends the same again. */
function retyped(text: string, random: Random): string {
  const choice = Math.floor(random() * 5);
  if (choice === 0) return text.toLowerCase().replace(/[?.!,]/g, '');
  if (choice === 1) return `Please ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  if (choice === 2) return text.replace(/[?.!]*\s*$/, '??');
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
  return choice === 3 ? text.slice(0, at) + text.slice(at + 1) : text;
}

const corrections = [
  'No, I meant ',
  'I meant ',
  "That's not what I asked. ",
  'No, ',
  "You didn't answer my question. ",
  'I asked: ',
  'Let me rephrase: ',
  'Again: ',
  'In other words, ',
  "I'm asking ",
  'Sorry, what I mean is: ',
  'Wrong. ',
  'That is not helpful. ',
];
const bareCorrections = [
  "That's not what I asked.",
  "That doesn't answer my question.",
  'You misunderstood my question.',
  'Can you be more specific?',
  'No, that is not what I meant.',
  "That's too vague. Please be more specific.",
  'Please answer the question.',
  'Try again.',
  "You didn't answer my question.",
  'No, answer what I asked.',
  'I asked something else.',
];
const pushbacks = [
  'Are you sure?',
  'Really? I heard it was different.',
  "That doesn't seem right. Can you check again?",
  'Are you certain about that?',
  "I don't think that's true.",
  'Is that true?',
  'I thought it was the other way round.',
];
const closings = [
  'Thanks!',
  'Thank you, that helps.',
  'Great, thanks.',
  'Perfect.',
  'Ok, got it.',
  'Interesting.',
  'Yes please.',
  'Continue',
  'Go on.',
];
const transforms = [
  'Can you make it shorter?',
  'Please summarize that in bullet points.',
  'Translate it into Spanish.',
  'Rewrite your answer for a child.',
  'Can you give an example?',
  'Explain the second point in more detail.',
  'Now turn that into a poem.',
  'Can you expand on that?',
];

function swapName(
  pair: LabelledPair,
  pool: readonly string[],
  random: Random,
): { a: string; b: string } | null {
  const shared = namesOf(pair.b).filter((name) => pair.a.includes(name));
  if (shared.length === 0) return null;
  const name = pick(shared, random);
  const isNumber = /^\p{N}/u.test(name);
  const others = pool.filter(
    (other) => /^\p{N}/u.test(other) === isNumber && !pair.a.includes(other) && !other.includes(name),
  );
  return others.length === 0 ? null : { a: pair.a, b: pair.b.replaceAll(name, pick(others, random)) };
}

/** Two names trade places: same words, another statement. Skipped where the order of names says nothing. */
function tradeNames(text: string, random: Random): string | null {
  const names = namesOf(text).filter((name) => text.split(name).length === 2);
  if (names.length < 2 || /\b(and|or|und|oder|et|ou|y|o)\b|,/iu.test(text)) return null;
  const first = pick(names, random);
  const second = pick(
    names.filter((name) => name !== first && !name.includes(first) && !first.includes(name)),
    random,
  );
  if (second === undefined) return null;
  return text.replace(first, '\u0000').replace(second, first).replace('\u0000', second);
}

const contentWord = /(?<=\s)\p{Ll}{4,}(?=[\s?.!,])/gu;

/** One lower-case word of the same message gives way to a word of another message. */
function swapWord(text: string, other: string, random: Random): string | null {
  const own = text.match(contentWord) ?? [];
  const foreign = (other.match(contentWord) ?? []).filter(
    (word) => !text.includes(word) && lexiconFree(word),
  );
  const changed = own.filter(lexiconFree);
  if (changed.length === 0 || foreign.length === 0) return null;
  return text.replace(pick(changed, random), pick(foreign, random));
}

const light = new Set(
  'what when where which whom whose does have with from that this they them there then than would could should about other between into after before also only some more most much many been were being your their these those please tell show give want need know like make'.split(
    ' ',
  ),
);
const lexiconFree = (word: string): boolean => !light.has(word);

/** "a joke" becomes "another joke": the next one, not the same again. */
function another(text: string, random: Random): string | null {
  if (!/\b(a|an|some|any)\b/u.test(text)) return null;
  return text.replace(
    /\b(a|an|some|any)\b/u,
    pick(['another', 'one more', 'a different', 'some more', 'any other'], random),
  );
}

function poolsOf(pairs: readonly LabelledPair[]): Map<string, string[]> {
  const pools = new Map<string, Set<string>>();
  for (const { source, a } of pairs) {
    const pool = pools.get(source) ?? new Set<string>();
    namesOf(a).forEach((name) => pool.add(name));
    pools.set(source, pool);
  }
  return new Map([...pools].map(([source, names]) => [source, [...names]]));
}

/** Last words of a question: what a hurried user repeats of it. */
const tail = (text: string): string =>
  text
    .replace(/[?.!]+\s*$/, '')
    .split(/\s+/)
    .slice(-4)
    .join(' ');

/**
 * Pairs made from the labelled ones by recipes that hold in any domain: the same again with slips or a correction in
 * front (1), a name, number or word swapped, names traded, another one asked for, an unrelated message, thanks, doubt, a task on the answer (0).
 */
export function augmentPairs(pairs: readonly LabelledPair[], seed: number): AugmentedPair[] {
  const random = seededRandom(seed);
  const pools = poolsOf(pairs);
  const made: AugmentedPair[] = [];
  pairs.forEach((pair, origin) => {
    const add = (recipe: string, label: 0 | 1, a: string, b: string): void => {
      made.push({ recipe, label, a, b, origin });
    };
    const chance = (share: number): boolean => random() < share;
    if (pair.label === 1 && pair.kind !== 'reask' && chance(0.5)) add('reverse', 1, pair.b, pair.a);
    if (pair.label === 0 && pair.kind !== 'pushback' && pair.kind !== 'other_task' && chance(0.3))
      add('reverse', 0, pair.b, pair.a);
    if (pair.label === 1) {
      const swapped = swapName(pair, pools.get(pair.source) ?? [], random);
      if (swapped !== null && chance(0.6)) add('swap', 0, swapped.a, swapped.b);
    }
    const traded = chance(0.3) ? tradeNames(pair.b, random) : null;
    if (traded !== null) add('trade', 0, pair.b, traded);
    const changed =
      pair.source !== 'paws_x' && chance(0.08) ? swapWord(pair.a, pick(pairs, random).b, random) : null;
    if (changed !== null) add('swapWord', 0, pair.a, changed);
    const next = chance(0.12) ? another(pair.a, random) : null;
    if (next !== null && pair.source !== 'paws_x') add('another', 0, pair.a, next);
    if (chance(0.08)) add('again', 1, pair.a, retyped(pair.a, random));
    if (pair.label === 1 && pair.source !== 'paws_x' && chance(0.2))
      add('corrected', 1, pair.a, pick(corrections, random) + pair.b);
    const other = pick(pairs, random);
    if (other.group !== pair.group && other.source === pair.source && chance(0.1))
      add('unrelated', 0, pair.a, other.b);
    if (pair.source === 'paws_x') return;
    if (chance(0.06)) add('bareCorrection', 1, pair.a, pick(bareCorrections, random));
    if (chance(0.06)) add('tailCorrection', 1, pair.a, `No, I meant ${tail(pair.a)}.`);
    if (chance(0.04)) add('pushback', 0, pair.a, pick(pushbacks, random));
    if (chance(0.02)) add('closing', 0, pair.a, pick(closings, random));
    if (chance(0.02)) add('transform', 0, pair.a, pick(transforms, random));
  });
  return made;
}
