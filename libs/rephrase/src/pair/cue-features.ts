import type { Sketch } from '../sketch.types.js';
import { Cue } from '../text/cue-phrases.js';
import { QuestionType } from '../text/question-type.js';

export const cueNames = [
  'correction',
  'openingNo',
  'doubt',
  'thanks',
  'transform',
  'followUp',
  'besidesNew',
  'complaint',
  'specific',
  'selfRepairEarlier',
  'selfRepairLater',
  'continuation',
  'sameQuestion',
  'laterAsks',
  'verbatim',
  'statement',
] as const;

const open = new Set<number>([QuestionType.what, QuestionType.yesNo, QuestionType.none, QuestionType.how]);

const asks = (question: number): boolean =>
  question !== QuestionType.none && question !== QuestionType.statement;

/** 1 for the same type of question, 0 for types that cannot ask the same, in between otherwise. */
function sameQuestion(a: number, b: number): number {
  if (a === b) return asks(a) ? 1 : 0.6;
  if (!asks(a) || !asks(b)) return 0.5;
  return open.has(a) && open.has(b) ? 0.4 : open.has(a) || open.has(b) ? 0.25 : 0;
}

/** Signals outside the topic: corrections, doubt, thanks, requests to transform, and the type of question. */
export function cueFeatures(a: Sketch, b: Sketch): number[] {
  const has = (sketch: Sketch, flag: number): number => (sketch.cues & flag ? 1 : 0);
  const fresh = (flag: number): number => (has(b, flag) && !has(a, flag) ? 1 : 0);
  const verbatim = a.fingerprint[0] === b.fingerprint[0] && a.fingerprint[1] === b.fingerprint[1];
  return [
    has(b, Cue.correction),
    has(b, Cue.openingNo),
    has(b, Cue.doubt),
    fresh(Cue.thanks),
    fresh(Cue.transform),
    fresh(Cue.followUp),
    fresh(Cue.besides),
    has(b, Cue.complaint),
    has(b, Cue.specific),
    has(a, Cue.selfRepair),
    has(b, Cue.selfRepair),
    has(b, Cue.continuation),
    sameQuestion(a.question, b.question),
    asks(b.question) ? 1 : 0,
    verbatim ? 1 : 0,
    a.question === QuestionType.statement && b.question === QuestionType.statement ? 1 : 0,
  ];
}
