import { contextLogOdds } from './model/context-log-odds.js';
import { explain } from './model/explain.js';
import { parseTrees } from './model/tree-text.js';
import { treeLogOdds } from './model/tree-model.js';
import { weights } from './model/weights.js';
import { FEATURE_NAMES, pairFeatures } from './pair/pair-features.js';
import type { PairContext, RephraseScore, Sketch } from './sketch.types.js';

const model = parseTrees(weights);
const verbatimIndex = FEATURE_NAMES.indexOf('verbatim');
const continuationIndex = FEATURE_NAMES.indexOf('continuation');

/** Log-odds of the trees are multiplied by this: the model is surer of itself than it is right on new domains. */
export const TEMPERING = 0.9;

/** Log-odds of a repeat, sent again when the answer was there: few things say more clearly that it did not serve. */
const VERBATIM_LOG_ODDS = 4;
const NOTHING_ASKED_LOG_ODDS = -4;

function wordingLogOdds(features: readonly number[], later: Sketch): number {
  if (features[continuationIndex] || later.words.length === 0) return NOTHING_ASKED_LOG_ODDS;
  if (features[verbatimIndex]) return VERBATIM_LOG_ODDS;
  return TEMPERING * treeLogOdds(model, features);
}

/**
 * Probability that `later` asks for the same again as `earlier` because the first answer did not serve.
 * Both sketches must come from `sketchMessage` with the same salt. Calibrated for messages of which about half
 * ask again (see docs/rephrase-model-card.md); never throws.
 */
export function scoreSketches(
  input: PairContext & { earlier: Sketch; later: Sketch; embeddingSimilarity?: number },
): RephraseScore {
  const features = pairFeatures(input.earlier, input.later);
  const logOdds = wordingLogOdds(features, input.later) + contextLogOdds(input);
  return { probability: 1 / (1 + Math.exp(-logOdds)), reasons: explain(features) };
}
