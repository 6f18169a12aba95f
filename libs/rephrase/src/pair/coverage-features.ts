import type { Sketch } from '../sketch.types.js';
import type { Alignment } from './align.js';
import { isContent, isName, tokenWeight } from './token-weight.js';

interface Share {
  matched: number;
  total: number;
}

/** Weight that has a partner in the other message, by sort of token. */
interface Shares {
  all: Share;
  exact: Share;
  predicate: Share;
  name: Share;
  empty: Share;
}

const none = (): Share => ({ matched: 0, total: 0 });

function addTo(share: Share, weight: number, likeness: number): void {
  share.total += weight;
  share.matched += weight * likeness;
}

function sharesOf(sketch: Sketch, likeness: Float64Array): Shares {
  const shares: Shares = { all: none(), exact: none(), predicate: none(), name: none(), empty: none() };
  for (let i = 0; i < likeness.length; i++) {
    const kind = sketch.kinds[i];
    const weight = tokenWeight(kind);
    addTo(shares.all, weight, likeness[i]);
    addTo(shares.exact, weight, likeness[i] > 0.9 ? 1 : 0);
    if (isName(kind)) addTo(shares.name, weight, likeness[i]);
    else if (weight > 0.2) addTo(shares.predicate, weight, likeness[i]);
    if (weight < 0.2) addTo(shares.empty, weight, likeness[i]);
  }
  return shares;
}

function likenessOfLater({ toEarlier, quality }: Alignment): Float64Array {
  const likeness = new Float64Array(toEarlier.length);
  for (let j = 0; j < toEarlier.length; j++) if (toEarlier[j] >= 0) likeness[j] = quality[toEarlier[j]];
  return likeness;
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
export function coverageFeatures(a: Sketch, b: Sketch, alignment: Alignment): number[] {
  const inLater = sharesOf(a, alignment.quality);
  const inEarlier = sharesOf(b, likenessOfLater(alignment));
  const lengths = [a.words.length + 1, b.words.length + 1];
  return [
    smooth(inLater.all),
    smooth(inEarlier.all),
    jaccard(inLater.all, inEarlier.all),
    jaccard(inLater.exact, inEarlier.exact),
    smooth(inLater.predicate),
    smooth(inEarlier.predicate),
    jaccard(inLater.predicate, inEarlier.predicate),
    smooth(inLater.name),
    smooth(inEarlier.name),
    jaccard(inLater.empty, inEarlier.empty),
    contentWeight(a),
    contentWeight(b),
    Math.min(...lengths) / Math.max(...lengths),
  ];
}
