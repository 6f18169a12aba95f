import type { Sketch } from '../sketch.types.js';
import type { Alignment } from './align.js';
import { isName, tokenWeight } from './token-weight.js';

export const exchangeNames = [
  'nameInversion',
  'restInversion',
  'mixedInversion',
  'slotsTaken',
  'sharedNames',
  'sharedContent',
] as const;

/** Matched tokens that carry meaning, in the order of the earlier message: where they went and whether they are names. */
function matchedContent(a: Sketch, toLater: Int32Array): { at: number; name: boolean }[] {
  const matched: { at: number; name: boolean }[] = [];
  for (let i = 0; i < toLater.length && matched.length < 48; i++) {
    if (toLater[i] < 0 || tokenWeight(a.kinds[i]) < 0.5) continue;
    matched.push({ at: toLater[i], name: isName(a.kinds[i]) });
  }
  return matched;
}

/** Shares of pairs that changed their order: among names, among other words, and between the two. */
function inversions(matched: readonly { at: number; name: boolean }[]): [number, number, number] {
  const turned = [0, 0, 0];
  const pairs = [0, 0, 0];
  for (let i = 0; i < matched.length; i++) {
    for (let k = i + 1; k < matched.length; k++) {
      const group = matched[i].name === matched[k].name ? (matched[i].name ? 0 : 1) : 2;
      pairs[group]++;
      if (matched[k].at < matched[i].at) turned[group]++;
    }
  }
  const share = (group: number): number => turned[group] / (pairs[group] + 0.5);
  return [share(0), share(1), share(2)];
}

/** Places whose left neighbour stayed while another shared word of the same sort came in: "from A to B", "from B to A". */
function slotsTaken(a: Sketch, b: Sketch, { toLater, toEarlier }: Alignment): number {
  let taken = 0;
  for (let i = 1; i < toLater.length; i++) {
    if (toLater[i] < 0 || toLater[i - 1] < 0 || tokenWeight(a.kinds[i]) < 0.5) continue;
    const slot = toLater[i - 1] + 1;
    if (slot >= toEarlier.length || slot === toLater[i] || toEarlier[slot] < 0) continue;
    if (tokenWeight(b.kinds[slot]) >= 0.5 && isName(a.kinds[i]) === isName(b.kinds[slot])) taken++;
  }
  return taken;
}

/** Signs that the same words say something else: names and words that traded places. */
export function exchangeFeatures(a: Sketch, b: Sketch, alignment: Alignment): number[] {
  const matched = matchedContent(a, alignment.toLater);
  const names = matched.filter((token) => token.name).length;
  return [
    ...inversions(matched),
    Math.min(4, slotsTaken(a, b, alignment)),
    Math.min(4, names),
    Math.min(6, matched.length - names),
  ];
}
