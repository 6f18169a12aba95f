import type { Sketch } from '../sketch.types.js';
import type { Alignment } from './align.js';
import { isContent, isName, tokenWeight } from './token-weight.js';

/** Which tokens a share is taken over. */
type Choose = (kind: number) => boolean;

const all: Choose = () => true;
const names: Choose = isName;
const predicates: Choose = (kind) => !isName(kind) && tokenWeight(kind) > 0.2;
const empties: Choose = (kind) => tokenWeight(kind) < 0.2;

interface Share {
  matched: number;
  total: number;
}

function share(sketch: Sketch, likeness: (index: number) => number, choose: Choose): Share {
  let matched = 0;
  let total = 0;
  for (let i = 0; i < sketch.kinds.length; i++) {
    if (!choose(sketch.kinds[i])) continue;
    const weight = tokenWeight(sketch.kinds[i]);
    total += weight;
    matched += weight * likeness(i);
  }
  return { matched, total };
}

/** Share pulled towards one half where there is little to see. */
const smooth = ({ matched, total }: Share): number => (matched + 0.15) / (total + 0.3);

const jaccard = (a: Share, b: Share): number => {
  const shared = (a.matched + b.matched) / 2;
  return (shared + 0.05) / (a.total + b.total - shared + 0.1);
};

export const coverageNames = [
  'coverEarlier',
  'coverLater',
  'overlap',
  'exactOverlap',
  'predicateEarlier',
  'predicateLater',
  'predicateOverlap',
  'nameEarlier',
  'nameLater',
  'emptyOverlap',
  'contentEarlier',
  'contentLater',
  'lengthRatio',
] as const;

const contentWeight = (sketch: Sketch): number => {
  let sum = 0;
  for (const kind of sketch.kinds) if (isContent(kind)) sum += tokenWeight(kind);
  return Math.min(10, sum);
};

/** How much of each message is found again in the other: all of it, what is asked, and the names. */
export function coverageFeatures(a: Sketch, b: Sketch, { toLater, toEarlier, quality }: Alignment): number[] {
  const inLater = (i: number): number => quality[i];
  const inEarlier = (j: number): number => (toEarlier[j] < 0 ? 0 : quality[toEarlier[j]]);
  const exactLater = (i: number): number => (quality[i] > 0.9 ? 1 : 0);
  const exactEarlier = (j: number): number => (toEarlier[j] >= 0 ? exactLater(toEarlier[j]) : 0);
  const of = (choose: Choose): [Share, Share] => [share(a, inLater, choose), share(b, inEarlier, choose)];
  const [allA, allB] = of(all);
  const [predicateA, predicateB] = of(predicates);
  const [nameA, nameB] = of(names);
  const [emptyA, emptyB] = of(empties);
  const lengths = [toLater.length + 1, toEarlier.length + 1];
  return [
    smooth(allA),
    smooth(allB),
    jaccard(allA, allB),
    jaccard(share(a, exactLater, all), share(b, exactEarlier, all)),
    smooth(predicateA),
    smooth(predicateB),
    jaccard(predicateA, predicateB),
    smooth(nameA),
    smooth(nameB),
    jaccard(emptyA, emptyB),
    contentWeight(a),
    contentWeight(b),
    Math.min(...lengths) / Math.max(...lengths),
  ];
}
