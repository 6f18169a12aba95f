import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { COMPLEXITIES, type Example, promptGroup, seededRng, TASKS } from '#classification';
import { syntheticComplexityRows } from './synthetic/synthetic-complexity-rows.js';
import { syntheticTaskRows } from './synthetic/synthetic-task-rows.js';

const SYNTHETIC_TASK_WEIGHT = 0.5;
const OUTCOME_WEIGHT = 0.5;
const SYNTHETIC_SEED = 7;
/** Share of models that solve a prompt, by level: easiest first. */
const PASS_RATE_BOUNDS = [0.8, 0.55, 0.25];

type Row = Record<string, unknown>;

/** The rows of a JSONL file, plain or compressed (`.gz`, `.br`). Throws with file and line on bad JSON. */
export function readJsonLines(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz')
    ? gunzipSync(bytes)
    : path.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : bytes;
  return text
    .toString('utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, path, at + 1)]));
}

function parseLine(line: string, path: string, number: number): Row {
  try {
    return JSON.parse(line) as Row;
  } catch (cause) {
    throw new Error(`${path}:${number} is not JSON`, { cause });
  }
}

/** Labelled task rows (`prompt`, `task`, and if known `source`, `original_label`, `lang`, `method`) and written ones. */
export function readTaskExamples(path: string): Example[] {
  const real = readJsonLines(path).map((row) => {
    const method = text(row.method, 'human');
    const prompt = text(row.prompt, '');
    const group = method === 'template' ? `template:${text(row.original_label, '')}` : promptGroup(prompt);
    return example(row, prompt, labelOf(TASKS, row.task, path), group, method);
  });
  const written = syntheticTaskRows(seededRng(SYNTHETIC_SEED)).map((row) =>
    writtenExample(row.prompt, labelOf(TASKS, row.task, 'synthetic'), row.lang, SYNTHETIC_TASK_WEIGHT),
  );
  return [...real, ...written];
}

/** Labelled complexity rows (`prompt`, `level`, and if known `source`, `mapping`) and written ones. */
export function readComplexityExamples(path: string): Example[] {
  const real = readJsonLines(path).map((row) => {
    const prompt = text(row.prompt, '');
    const label = labelOf(COMPLEXITIES, row.level ?? row.complexity, path);
    return example(row, prompt, label, promptGroup(prompt), text(row.mapping, 'human'));
  });
  const written = syntheticComplexityRows(seededRng(SYNTHETIC_SEED)).map((row) =>
    writtenExample(row.prompt, labelOf(COMPLEXITIES, row.level, 'synthetic'), 'en', 1),
  );
  return [...real, ...written];
}

/** Complexity rows from observed success (`prompt` with `pass_rate`, or `arms` with a `score` each). */
export function readOutcomeExamples(path: string, known: ReadonlySet<string>): Example[] {
  return readJsonLines(path).flatMap((row) => {
    const prompt = text(row.prompt, '');
    const group = promptGroup(prompt);
    const rate = passRate(row);
    if (rate === undefined || known.has(group)) return [];
    const label = PASS_RATE_BOUNDS.filter((bound) => rate < bound).length;
    return [{ ...example(row, prompt, label, group, 'outcome'), weight: OUTCOME_WEIGHT }];
  });
}

function passRate(row: Row): number | undefined {
  if (typeof row.pass_rate === 'number') return row.pass_rate;
  const arms = Object.values((row.arms ?? {}) as Record<string, { score?: number }>);
  const scores = arms.map((arm) => arm.score).filter((score) => typeof score === 'number');
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function example(row: Row, prompt: string, label: number, group: string, method: string): Example {
  const source = text(row.source, 'own');
  return { prompt, label, group, method, source, lang: text(row.lang, 'en'), weight: 1, synthetic: false };
}

function writtenExample(prompt: string, label: number, lang: string, weight: number): Example {
  const group = `written:${promptGroup(prompt)}`;
  return { prompt, label, group, method: 'written', source: 'synthetic', lang, weight, synthetic: true };
}

function labelOf(labels: readonly string[], value: unknown, path: string): number {
  const label = labels.indexOf(String(value));
  if (label < 0) throw new Error(`${path}: "${String(value)}" is none of ${labels.join(', ')}`);
  return label;
}

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}
