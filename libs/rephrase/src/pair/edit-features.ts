import type { Sketch } from '../sketch.types.js';
import { TokenKind } from '../text/token-kind.js';
import type { Alignment } from './align.js';
import { isName, tokenWeight } from './token-weight.js';

/** What stands in one message only. */
interface Leftover {
  names: number;
  numbers: number;
  content: number;
  anaphors: number;
  negations: number;
  others: number;
}

function leftover(sketch: Sketch, partner: Int32Array): Leftover {
  const left: Leftover = { names: 0, numbers: 0, content: 0, anaphors: 0, negations: 0, others: 0 };
  for (let i = 0; i < partner.length; i++) {
    if (partner[i] >= 0) continue;
    const kind = sketch.kinds[i];
    if (kind & TokenKind.anaphor) left.anaphors++;
    if (kind & TokenKind.negation && i > 0) left.negations++;
    if (kind & TokenKind.other) left.others++;
    if (kind & TokenKind.number) left.numbers++;
    else if (isName(kind)) left.names++;
    else if (tokenWeight(kind) > 0.2) left.content += tokenWeight(kind);
  }
  return left;
}

export const editNames = [
  'nameOnlyEarlier',
  'nameOnlyLater',
  'nameSwap',
  'numberSwap',
  'numberOnlyLater',
  'contentOnlyEarlier',
  'contentOnlyLater',
  'contentSwap',
  'anaphorOnlyEarlier',
  'anaphorOnlyLater',
  'completion',
  'negationChange',
  'otherOnlyLater',
  'otherOnlyEarlier',
] as const;

const cap = Math.min;

/** What was added, dropped and swapped between the messages, counted by kind of token. */
export function editFeatures(a: Sketch, b: Sketch, { toLater, toEarlier }: Alignment): number[] {
  const gone = leftover(a, toLater);
  const added = leftover(b, toEarlier);
  const filled = Math.max(
    0,
    added.names + added.content + added.numbers - gone.names - gone.numbers - gone.content,
  );
  return [
    cap(4, gone.names + gone.numbers),
    cap(4, added.names + added.numbers),
    cap(3, gone.names, added.names),
    cap(2, gone.numbers, added.numbers),
    cap(2, added.numbers),
    cap(6, gone.content),
    cap(6, added.content),
    cap(4, gone.content, added.content),
    cap(2, gone.anaphors),
    cap(2, added.anaphors),
    gone.anaphors > 0 && added.anaphors === 0 ? cap(3, filled) : 0,
    cap(1, Math.abs(gone.negations - added.negations)),
    cap(1, added.others),
    cap(1, gone.others),
  ];
}
