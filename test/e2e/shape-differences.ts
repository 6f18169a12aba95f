/** Strings that depend on a random draw: any string will do. */
const DRAWN = new Set(['arm', 'model']);

/**
 * Where an answer differs in shape from what a document shows. Numbers may have any value. Strings must be equal, unless the
 * document abridges them with an ellipsis or their field is drawn at random. Objects must have the same fields, unless
 * the document holds the field "…", which stands for more of them. Answers sentences; none means that they agree.
 */
export function shapeDifferences(shown: unknown, actual: unknown, path = ''): string[] {
  const here = path === '' ? 'the answer' : path;
  if (kindOf(shown) !== kindOf(actual)) return [`${here} is ${kindOf(actual)}, not ${kindOf(shown)}`];
  if (Array.isArray(shown)) return listDifferences(shown, actual as unknown[], path);
  if (kindOf(shown) === 'object') return fieldDifferences(shown as object, actual as object, path);
  if (typeof shown === 'number' || isAbridged(shown) || DRAWN.has(path.split('.').at(-1)!)) return [];
  return shown === actual ? [] : [`${here} is ${JSON.stringify(actual)}, not ${JSON.stringify(shown)}`];
}

function fieldDifferences(shown: object, actual: object, path: string): string[] {
  const expected = new Map(Object.entries(shown));
  const found = new Map(Object.entries(actual));
  const open = expected.delete('…');
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const missing = [...expected.keys()]
    .filter((name) => !found.has(name))
    .map((name) => `${at(name)} is missing`);
  const extra = [...found.keys()]
    .filter((name) => !open && !expected.has(name))
    .map((name) => `${at(name)} is not in the document`);
  const inner = [...expected].flatMap(([name, value]) =>
    found.has(name) ? shapeDifferences(value, found.get(name), at(name)) : [],
  );
  return [...missing, ...extra, ...inner];
}

function listDifferences(shown: unknown[], actual: unknown[], path: string): string[] {
  if (shown.length !== actual.length) return [`${path} has ${actual.length} items, not ${shown.length}`];
  return shown.flatMap((item, index) => shapeDifferences(item, actual[index], `${path}.${index}`));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const isAbridged = (value: unknown) => typeof value === 'string' && value.includes('…');
