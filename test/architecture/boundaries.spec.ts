import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeViolations, importViolations, type Violation } from './violations.js';

const root = resolve('.');
const copied = [
  'apps',
  'libs',
  'tsconfig.json',
  'package.json',
  '.dependency-cruiser.cjs',
  'eslint.config.js',
];
let copy: string;

/** A copy of the sources, so that a violation never stands in the real tree, not even for a moment. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'pointsman-boundaries-'));
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a tool that exits with an error prints; its output is the same either way. */
function run(tool: string, args: string[]): string {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function withFiles(violations: readonly Violation[], work: () => void): void {
  const files = violations.map(({ file }, index) => file.replace('violation', `violation-${index}`));
  files.forEach((file, index) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), violations[index].code);
  });
  try {
    work();
  } finally {
    files.forEach((file) => rmSync(join(copy, file)));
  }
}

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

function cruise(): [file: string, rule: string][] {
  const args = ['apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { summary } = JSON.parse(run('dependency-cruiser/bin/dependency-cruise.mjs', args)) as Cruise;
  return summary.violations.map(({ from, rule }) => [from, rule.name]);
}

describe('the boundaries', () => {
  it('hold in the sources as they are', () => {
    expect(cruise()).toEqual([]);
  });

  it('refuse every import that crosses them', () => {
    withFiles(importViolations, () => {
      const found = cruise();
      importViolations.forEach(({ file, rule }, index) =>
        expect(found).toContainEqual([file.replace('violation', `violation-${index}`), rule]),
      );
    });
  });

  it('refuse time, randomness, processes and async in the pure libraries, and the environment elsewhere', () => {
    withFiles(codeViolations, () => {
      const files = codeViolations.map(({ file }, index) => file.replace('violation', `violation-${index}`));
      const report = JSON.parse(run('eslint/bin/eslint.js', ['--format', 'json', ...files])) as {
        filePath: string;
        messages: { ruleId: string }[];
      }[];
      codeViolations.forEach(({ rule }, index) => {
        const entry = report.find(({ filePath }) => filePath.endsWith(files[index]));
        expect([files[index], entry?.messages.map(({ ruleId }) => ruleId)]).toEqual([
          files[index],
          expect.arrayContaining([rule]),
        ]);
      });
    });
  });

  it('leave no library without a room of its own', () => {
    expect(
      readdirSync(join(root, 'libs')).every((name) => readdirSync(join(root, 'libs', name)).includes('src')),
    ).toBe(true);
  });
});
