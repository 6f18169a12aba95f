import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as bandit from './index.js';

const page = readFileSync('docs/bandit-core.md', 'utf8');
const [script] = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);

/** Runs the page's script as written, with its import taken from this library. */
async function runExample(): Promise<{ log: string[]; source: string }> {
  const log: string[] = [];
  const source = script.replace(/import \{([^}]+)\} from 'pointsman\/bandit';/, 'const {$1} = library;');
  const AsyncFunction = (async () => undefined).constructor as new (
    ...args: string[]
  ) => (library: typeof bandit, console: { log: (...parts: unknown[]) => void }) => Promise<void>;
  await new AsyncFunction('library', 'console', source)(bandit, {
    log: (...parts) => log.push(parts.join(' ')),
  });
  return { log, source };
}

describe('docs/bandit-core.md', () => {
  it('shows a script that runs as printed and finds the better arm', async () => {
    const { log, source } = await runExample();
    expect(source).not.toContain('import');
    expect(log).toHaveLength(2);
    const [small, large] = log[0].split(' ').map(Number);
    expect(large).toBeGreaterThan(small);
    expect(JSON.parse(log[1])).toEqual(['small', 'large']);
  });

  it('names only functions that the library exports', () => {
    const paragraph = page.slice(page.indexOf('## Pure functions underneath'), page.indexOf('## How well'));
    const names = [...paragraph.matchAll(/`([a-zA-Z]+)(?:\(input\))?`/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(bandit).toHaveProperty(name);
  });

  it('states the defaults that the code has', () => {
    expect(bandit.policySettings({}, 2)).toMatchObject({
      type: 'thompson',
      explorationFloor: 0.01,
      pooling: 'hierarchical',
      warmupPerArm: 0,
      halfLifeHours: null,
    });
    expect(bandit.defaultExplorationFloor(20) * 20).toBeCloseTo(0.05, 12);
    expect(bandit.softResetRatings).toBe(10);
  });
});
