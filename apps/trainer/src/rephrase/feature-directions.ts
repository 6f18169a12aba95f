import { FEATURE_NAMES } from '#rephrase';

/** Features that may only raise the probability, and those that may only lower it, whatever the data say. */
const raising = [
  'coverEarlier',
  'coverLater',
  'overlap',
  'exactOverlap',
  'predicateEarlier',
  'predicateLater',
  'predicateOverlap',
  'nameEarlier',
  'nameLater',
  'sameQuestion',
  'verbatim',
  'correction',
  'selfRepairEarlier',
  'specific',
  'completion',
  'orderedLater',
  'orderedEarlier',
];
const lowering = [
  'nameSwap',
  'numberSwap',
  'replacedNameInPlace',
  'contentSwap',
  'thanks',
  'transform',
  'followUp',
  'besidesNew',
  'otherOnlyLater',
  'negationChange',
  'continuation',
  'slotsTaken',
  'doubt',
  'anaphorOnlyLater',
  'replacedInPlace',
  'numberOnlyLater',
];

/** +1, -1 or 0 per feature, in the order of FEATURE_NAMES. */
export const featureDirections: readonly number[] = FEATURE_NAMES.map((name) =>
  raising.includes(name) ? 1 : lowering.includes(name) ? -1 : 0,
);
