import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createRng, drawIndex } from '#bandit';
import { evaluateOpenLog } from './evaluate-open-log.js';

const ITEMS = 34;

/** A log in the Open Bandit format; `logged` turns the true probability into what the log says. */
function makeLog(logged: (propensity: number) => number): string {
  const rng = createRng(12);
  const lines = ['policy,timestamp,item_id,position,click,propensity'];
  for (let t = 0; t < 3000; t++)
    lines.push(`random,${t},${Math.floor(rng.next() * ITEMS)},${1 + (t % 3)},0,${1 / ITEMS}`);
  for (let t = 0; t < 3000; t++) {
    const raw = Array.from({ length: ITEMS }, () => 0.2 + rng.next());
    const total = raw.reduce((a, b) => a + b, 0);
    const p = raw.map((value) => value / total);
    const item = drawIndex(p, rng.next());
    lines.push(`bts,${t},${item},${1 + (t % 3)},${rng.next() < 0.05 ? 1 : 0},${logged(p[item])}`);
  }
  return lines.join('\n');
}

describe('evaluateOpenLog', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'open-log-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const evaluate = (name: string, logged: (propensity: number) => number) => {
    const path = join(folder, name);
    const text = makeLog(logged);
    writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
    const lines: string[] = [];
    const findings = [...evaluateOpenLog(path, (line) => lines.push(line))];
    return { lines: lines.join('\n'), findings };
  };

  it('finds nothing to notice in a log with the true probabilities', () => {
    const { lines, findings } = evaluate('exact.csv', (propensity) => propensity);
    expect(lines).not.toMatch(/refused|propensitiesNotExact|meanWeightFarFromOne/);
    expect(findings[0].holds).toBe(false);
    expect(findings[1].holds).toBe(true);
  });

  it('notices probabilities that were counted in 1,000 draws and are too large', () => {
    const counted = (propensity: number): number => Math.ceil(1.1 * propensity * 1000) / 1000;
    const { lines, findings } = evaluate('counted.csv.gz', counted);
    expect(lines).toMatch(/meanWeightOff/);
    expect(findings[0]).toMatchObject({ holds: true });
  });
});
