import { FEATURE_NAMES } from '../pair/pair-features.js';

interface Observation {
  feature: string;
  least: number;
  reason: string;
}

const observations: readonly Observation[] = [
  { feature: 'verbatim', least: 1, reason: 'repeats the earlier message word for word' },
  { feature: 'correction', least: 1, reason: 'says that the question was misunderstood or not answered' },
  { feature: 'openingNo', least: 1, reason: 'opens with a no' },
  { feature: 'complaint', least: 1, reason: 'complains about the answer' },
  { feature: 'specific', least: 1, reason: 'asks to be more specific' },
  { feature: 'selfRepairEarlier', least: 1, reason: 'the earlier message corrected itself' },
  { feature: 'completion', least: 0.5, reason: 'spells out what the earlier message pointed to' },
  { feature: 'predicateOverlap', least: 0.7, reason: 'asks with nearly the same words' },
  { feature: 'coverEarlier', least: 0.8, reason: 'keeps nearly all of the earlier message' },
  { feature: 'nameSwap', least: 1, reason: 'another name in place of one' },
  { feature: 'numberSwap', least: 1, reason: 'another number in place of one' },
  { feature: 'contentSwap', least: 2, reason: 'several words replaced by others' },
  { feature: 'slotsTaken', least: 2, reason: 'the same words in exchanged places' },
  { feature: 'negationChange', least: 1, reason: 'negation added or dropped' },
  { feature: 'besidesNew', least: 1, reason: 'asks for something besides' },
  { feature: 'followUp', least: 1, reason: 'opens like a follow-up' },
  { feature: 'thanks', least: 1, reason: 'accepts or thanks for the answer' },
  { feature: 'doubt', least: 1, reason: 'doubts the answer without asking again' },
  { feature: 'transform', least: 1, reason: 'asks for something to be done with the answer' },
  { feature: 'anaphorOnlyLater', least: 1, reason: 'points back to what was said' },
  { feature: 'continuation', least: 1, reason: 'only asks to go on' },
];

const indexed = observations.map((entry) => ({ ...entry, index: FEATURE_NAMES.indexOf(entry.feature) }));
const questionIndex = FEATURE_NAMES.indexOf('sameQuestion');

/** What speaks for or against, in short phrases without any word of the messages. */
export function explain(features: readonly number[]): string[] {
  const reasons = indexed.filter(({ index, least }) => features[index] >= least).map(({ reason }) => reason);
  if (features[questionIndex] < 0.2) reasons.push('asks another type of question');
  return reasons.length > 0 ? reasons : ['words overlap little'];
}
