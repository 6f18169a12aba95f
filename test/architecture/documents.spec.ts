import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const adrs = readdirSync('docs/adr').map((name) => join('docs/adr', name));
const documents = [
  'README.md',
  'data/demo/README.md',
  ...readdirSync('docs').map((name) => join('docs', name)),
  ...adrs,
].filter((path) => path.endsWith('.md'));

describe('the documents', () => {
  it.each(documents)('%s links only to what exists', (path) => {
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, target]) => target,
    );
    expect(links.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it('number the decisions without gaps', () => {
    const numbers = adrs.map((path) => Number(/(\d{4})-/.exec(path)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('list every environment variable with its default in operations.md, in the order of .env.example', () => {
    const listed = [
      ...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([A-Z_]+)` +\| (?:`(.*?)`|unset) +\|/gm),
    ];
    const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^(# )?([A-Z_]+)=(.*)$/gm)];
    expect(listed.map(([, name, value]) => [name, value])).toEqual(
      settings.map(([, unset, name, value]) => [name, unset ? undefined : value]),
    );
  });
});
