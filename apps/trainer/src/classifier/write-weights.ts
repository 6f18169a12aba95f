import { writeFileSync } from 'node:fs';
import type { ClassifierWeights } from '#classification';

/** Writes the artifact: a TypeScript module when `path` ends in `.ts`, JSON otherwise. */
export function writeWeights(weights: ClassifierWeights, path: string): void {
  writeFileSync(path, path.endsWith('.ts') ? asModule(weights) : `${JSON.stringify(weights)}\n`);
}

function asModule(weights: ClassifierWeights): string {
  return [
    "import type { ClassifierWeights } from './classifier-weights.js';",
    '',
    '/** The shipped model, written by `npm run train:classifier`; see docs/classifier-model-card.md. */',
    `export const SHIPPED_WEIGHTS: ClassifierWeights = ${asSource(weights, '')};`,
    '',
  ].join('\n');
}

function asSource(value: unknown, indent: string): string {
  if (typeof value === 'string') return `\n${indent}  '${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, each]) => {
    const source = asSource(each, inner);
    return `${inner}${key}:${source.startsWith('\n') ? source : ` ${source}`},`;
  });
  return `{\n${entries.join('\n')}\n${indent}}`;
}
