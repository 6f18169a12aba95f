import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { bestArmTable, betaMarginal } from '#bandit';
import * as inference from './index.js';

const document = readFileSync(new URL('../../../docs/reading-results.md', import.meta.url), 'utf8');

/** The first fenced block of a language in the document. */
function block(language: string): string {
  const found = new RegExp('```' + language + '\\n([\\s\\S]*?)```').exec(document);
  if (!found) throw new Error(`docs/reading-results.md has no ${language} block`);
  return found[1];
}

describe('docs/reading-results.md', () => {
  it('prints what it says it prints', () => {
    const lines: string[] = [];
    const print = (...values: (string | number)[]): void => {
      lines.push(values.map((value) => (typeof value === 'number' ? value.toFixed(4) : value)).join(' '));
    };
    const known = { ...inference, bestArmTable, betaMarginal };
    const names = Object.keys(known);
    const run = new Function('print', ...names, block('js'));
    run(print, ...Object.values(known));
    expect(lines.join('\n')).toBe(block('text').trim());
  });
});
