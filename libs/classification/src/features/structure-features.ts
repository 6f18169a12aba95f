import type { Structure } from './structure.js';

/** What a structural feature may look at besides the text: the conversation around it. */
export interface StructureInput extends Structure {
  turns: number;
}

type Measure = (shape: StructureInput) => number;
type NamedMeasure = readonly [string, Measure];

const CHAR_BOUNDS = [15, 30, 50, 80, 130, 220, 400, 700, 1200, 2200];
const WORD_BOUNDS = [3, 5, 8, 12, 20, 35, 60, 120];
const SENTENCE_BOUNDS = [1, 2, 3, 5, 8, 15];
const NUMBER_BOUNDS = [0, 1, 2, 4, 8, 16];
const WORD_LENGTH_BOUNDS = [3.6, 4.2, 4.7, 5.2, 5.8, 6.5];
const SENTENCE_LENGTH_BOUNDS = [6, 10, 14, 18, 24, 32];

const units: Measure = (shape) => shape.words + shape.ideographs / 2;
const per = (count: number, total: number): number => (total > 0 ? count / total : 0);
const saturating = (count: number, half: number): number => count / (count + half);

/** Features that are 0/1 for each interval between bounds, so that a linear model can bend. */
const BUCKETS: readonly { name: string; bounds: readonly number[]; measure: Measure }[] = [
  {
    name: 'chars',
    bounds: CHAR_BOUNDS,
    measure: (shape) => shape.chars * (shape.ideographs > shape.words ? 3 : 1),
  },
  { name: 'words', bounds: WORD_BOUNDS, measure: units },
  { name: 'sentences', bounds: SENTENCE_BOUNDS, measure: (shape) => shape.sentences },
  { name: 'numbers', bounds: NUMBER_BOUNDS, measure: (shape) => shape.numbers },
  { name: 'wordLength', bounds: WORD_LENGTH_BOUNDS, measure: (shape) => per(shape.wordChars, shape.words) },
  {
    name: 'sentenceLength',
    bounds: SENTENCE_LENGTH_BOUNDS,
    measure: (shape) => per(units(shape), shape.sentences),
  },
];

/** Smooth features; values lie in about 0..2. */
const MEASURES: readonly NamedMeasure[] = [
  ['logChars', (shape) => Math.log1p(shape.chars) / 7],
  ['longWordShare', (shape) => Math.min(1, per(shape.longWords, shape.words) * 3)],
  ['numberShare', (shape) => Math.min(1, per(shape.numbers, units(shape)) * 4)],
  ['longNumbers', (shape) => saturating(Math.max(0, shape.digits - shape.numbers * 2), 6)],
  ['markShare', (shape) => Math.min(2, per(shape.marks, units(shape)))],
  ['codeMarkShare', (shape) => Math.min(1, per(shape.codeMarks, units(shape)))],
  ['codeMarks', (shape) => saturating(shape.codeMarks, 8)],
  ['mathMarkShare', (shape) => Math.min(1, per(shape.mathMarks, units(shape)) * 3)],
  ['mathMarks', (shape) => saturating(shape.mathMarks, 3)],
  ['questionMarks', (shape) => saturating(shape.questionMarks, 1)],
  ['severalQuestions', (shape) => (shape.questionMarks > 1 ? 1 : 0)],
  ['endsWithQuestion', (shape) => Number(shape.endsWithQuestion)],
  ['endsWithColon', (shape) => Number(shape.endsWithColon)],
  ['questionOnly', (shape) => Number(shape.endsWithQuestion && shape.sentences <= 1)],
  ['fenced', (shape) => Math.min(1, shape.fences)],
  ['capitalised', (shape) => saturating(shape.capitalised, 2)],
  ['capitalisedShare', (shape) => Math.min(1, per(shape.capitalised, shape.words) * 2)],
  ['upperCase', (shape) => saturating(shape.upperCase, 2)],
  ['singleLetters', (shape) => saturating(shape.singleLetters, 4)],
  ['optionLines', (shape) => saturating(shape.optionLines, 3)],
  ['manyOptions', (shape) => Number(shape.optionLines >= 6)],
  ['blanks', (shape) => Math.min(1, shape.blanks)],
  ['currency', (shape) => saturating(shape.currency, 1)],
  ['percents', (shape) => saturating(shape.percents, 1)],
  ['backslashes', (shape) => saturating(shape.backslashes, 2)],
  ['contextShare', (shape) => shape.contextShare],
  ['hasContext', (shape) => Number(shape.contextShare > 0.3)],
  ['paragraphs', (shape) => saturating(shape.paragraphs - 1, 2)],
  ['newlines', (shape) => saturating(shape.newlines, 4)],
  ['bullets', (shape) => saturating(shape.bullets, 3)],
  ['indentedLines', (shape) => saturating(shape.indentedLines, 3)],
  ['emoji', (shape) => saturating(shape.emoji, 1)],
  ['ideographic', (shape) => Number(shape.ideographs > shape.words)],
  ['nonLatin', (shape) => Math.min(1, per(shape.nonLatinLetters, shape.words))],
  ['noPunctuation', (shape) => Number(shape.marks === 0)],
  ['conversation', (shape) => saturating(shape.turns - 1, 4)],
];

/** Names of the structural features, in order. */
export const STRUCTURE_NAMES: readonly string[] = [
  ...BUCKETS.flatMap(({ name, bounds }) => bucketNames(name, bounds)),
  ...MEASURES.map(([name]) => name),
];

/** Fills the structural features of one prompt into `into`, from `offset` on. */
export function fillStructure(into: Float32Array, offset: number, shape: StructureInput): void {
  let at = offset;
  for (const { bounds, measure } of BUCKETS) {
    const value = measure(shape);
    let bucket = 0;
    while (bucket < bounds.length && value > bounds[bucket]) bucket++;
    into[at + bucket] = 1;
    at += bounds.length + 1;
  }
  for (const [, measure] of MEASURES) into[at++] = measure(shape);
}

function bucketNames(name: string, bounds: readonly number[]): string[] {
  return [...bounds.map((upper) => `${name}<=${upper}`), `${name}>${bounds[bounds.length - 1]}`];
}
