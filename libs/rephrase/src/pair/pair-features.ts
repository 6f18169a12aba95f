import type { Sketch } from '../sketch.types.js';
import { align } from './align.js';
import { coverageFeatures, coverageNames } from './coverage-features.js';
import { cueFeatures, cueNames } from './cue-features.js';
import { editFeatures, editNames } from './edit-features.js';
import { exchangeFeatures, exchangeNames } from './exchange-features.js';
import { orderFeatures, orderNames } from './order-features.js';

/** Names of the features, in the order of {@link pairFeatures}. */
export const FEATURE_NAMES: readonly string[] = [
  ...coverageNames,
  ...editNames,
  ...orderNames,
  ...exchangeNames,
  ...cueNames,
];

/** What the model sees of a pair: shares, capped counts and flags that mean the same in any domain. */
export function pairFeatures(earlier: Sketch, later: Sketch): number[] {
  const alignment = align(earlier, later);
  return [
    ...coverageFeatures(earlier, later, alignment),
    ...editFeatures(earlier, later, alignment),
    ...orderFeatures(earlier, later, alignment),
    ...exchangeFeatures(earlier, later, alignment),
    ...cueFeatures(earlier, later),
  ];
}
