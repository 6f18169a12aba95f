import type { FieldFault } from '../errors/problem-error.js';

declare global {
  /** Part of Node 20, not yet of TypeScript's library for it. */
  interface String {
    isWellFormed(): boolean;
    toWellFormed(): string;
  }
}

const depthMax = 64;
const nodesMax = 1_000_000;
const faultsMax = 100;

/**
 * What no schema should have to say: text that PostgreSQL cannot store (NUL characters, lone surrogates), nesting past
 * 64 levels and more than a million values. Walks without recursion, so no input can exhaust the stack.
 */
export function textFaults(input: unknown): FieldFault[] {
  if (typeof input === 'string') return isStorable(input) ? [] : [{ path: '', message: unstorable }];
  if (typeof input !== 'object' || input === null) return [];
  return walk(input);
}

interface Node {
  value: object;
  path: string;
  depth: number;
}

function walk(root: object): FieldFault[] {
  const faults: FieldFault[] = [];
  const pending: Node[] = [{ value: root, path: '', depth: 1 }];
  let nodes = 0;
  for (let node = pending.pop(); node !== undefined && faults.length < faultsMax; node = pending.pop()) {
    if (node.depth > depthMax)
      return [{ path: node.path.slice(0, 100), message: `nested deeper than ${depthMax} levels` }];
    const entries = Object.keys(node.value);
    nodes += entries.length;
    if (nodes > nodesMax) return [{ path: '', message: `more than ${nodesMax} values` }];
    for (const key of entries) visit(node, key, pending, faults);
  }
  return faults;
}

function visit(parent: Node, key: string, pending: Node[], faults: FieldFault[]): void {
  const value = (parent.value as Record<string, unknown>)[key];
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
    if (Array.isArray(parent.value) || isStorable(key)) return;
  }
  const path = parent.path === '' ? key : `${parent.path}.${key}`;
  if (!isStorable(key)) faults.push({ path: printable(path), message: `the name ${unstorable}` });
  if (typeof value === 'string' && !isStorable(value))
    faults.push({ path: printable(path), message: unstorable });
  if (typeof value === 'object' && value !== null) pending.push({ value, path, depth: parent.depth + 1 });
}

const unstorable = 'must not contain NUL characters or lone surrogates';

const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed();

const printable = (path: string) => path.replaceAll('\u0000', '\\u0000').toWellFormed();
