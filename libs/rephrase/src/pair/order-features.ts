import type { Sketch } from '../sketch.types.js';
import type { Alignment } from './align.js';
import { keptOrder } from './kept-order.js';
import { isName, tokenWeight } from './token-weight.js';

export const orderNames = [
  'keptOrder',
  'movedNames',
  'adjacency',
  'orderedEarlier',
  'orderedLater',
  'replacedInPlace',
  'replacedNameInPlace',
  'samePrefix',
  'sameSuffix',
  'moveAmidOrder',
] as const;

interface Gap {
  content: number;
  name: number;
}

function gapBetween(sketch: Sketch, partner: Int32Array, from: number, to: number): Gap {
  const gap: Gap = { content: 0, name: 0 };
  for (let i = from; i < to; i++) {
    if (partner[i] >= 0) continue;
    if (isName(sketch.kinds[i])) gap.name++;
    else if (tokenWeight(sketch.kinds[i]) > 0.5) gap.content++;
  }
  return gap;
}

/** Between tokens that kept their order: places where something gave way to something else. */
function replacements(a: Sketch, b: Sketch, alignment: Alignment, kept: Uint8Array): Gap {
  const { toLater, toEarlier } = alignment;
  const total: Gap = { content: 0, name: 0 };
  let i = 0;
  let j = 0;
  for (let anchor = 0; anchor <= kept.length; anchor++) {
    if (anchor < kept.length && !kept[anchor]) continue;
    const end = anchor < kept.length ? toLater[anchor] : toEarlier.length;
    const before = gapBetween(a, toLater, i, anchor);
    const after = gapBetween(b, toEarlier, j, end);
    total.name += Math.min(before.name, after.name);
    total.content += Math.min(before.content + before.name, after.content + after.name);
    i = anchor + 1;
    j = end + 1;
  }
  return total;
}

interface Moves {
  matched: number;
  keptCount: number;
  movedNames: number;
  movedContent: number;
}

function moves(a: Sketch, toLater: Int32Array, kept: Uint8Array): Moves {
  const seen: Moves = { matched: 0, keptCount: 0, movedNames: 0, movedContent: 0 };
  for (let i = 0; i < toLater.length; i++) {
    if (toLater[i] < 0) continue;
    seen.matched++;
    seen.keptCount += kept[i];
    if (kept[i] || tokenWeight(a.kinds[i]) < 0.5) continue;
    seen.movedContent++;
    if (isName(a.kinds[i])) seen.movedNames++;
  }
  return seen;
}

function adjacency(toLater: Int32Array): number {
  let pairs = 0;
  let together = 0;
  for (let i = 0; i + 1 < toLater.length; i++) {
    if (toLater[i] < 0 || toLater[i + 1] < 0) continue;
    pairs++;
    if (toLater[i + 1] === toLater[i] + 1) together++;
  }
  return (together + 0.5) / (pairs + 1);
}

function commonEnds(a: Sketch, b: Sketch): [number, number] {
  const limit = Math.min(a.words.length, b.words.length, 6);
  let prefix = 0;
  while (prefix < limit && a.words[prefix] === b.words[prefix]) prefix++;
  let suffix = 0;
  while (suffix < limit && a.words.at(-1 - suffix) === b.words.at(-1 - suffix)) suffix++;
  return [prefix, suffix];
}

/** What happened to the order of the shared tokens, and what was replaced where it stood. */
export function orderFeatures(a: Sketch, b: Sketch, alignment: Alignment): number[] {
  const kept = keptOrder(alignment.toLater);
  const { matched, keptCount, movedNames, movedContent } = moves(a, alignment.toLater, kept);
  const replaced = replacements(a, b, alignment, kept);
  const [prefix, suffix] = commonEnds(a, b);
  return [
    (keptCount + 0.5) / (matched + 0.5),
    Math.min(4, movedNames),
    adjacency(alignment.toLater),
    (keptCount + 0.25) / (a.words.length + 0.5),
    (keptCount + 0.25) / (b.words.length + 0.5),
    Math.min(4, replaced.content),
    Math.min(3, replaced.name),
    prefix,
    suffix,
    movedContent / (movedContent + 0.2 * keptCount + 1),
  ];
}
