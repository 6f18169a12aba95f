import { contextLogOdds } from './model/context-log-odds.js';
import { explain } from './model/explain.js';
import { parseTrees } from './model/tree-text.js';
import { weights } from './model/weights.js';
import { wordingLogOdds } from './model/wording-log-odds.js';
import { pairFeatures } from './pair/pair-features.js';
import type { PairContext, RephraseScore, Sketch } from './sketch.types.js';

const model = parseTrees(weights);

/**
 * Probability that `later` asks for the same again as `earlier` because the first answer did not serve.
 * Both sketches must come from `sketchMessage` with the same salt. Calibrated for messages of which about half
 * ask again (see docs/rephrase-model-card.md); never throws.
 */
export function scoreSketches(
  input: PairContext & { earlier: Sketch; later: Sketch; embeddingSimilarity?: number },
): RephraseScore {
  const features = pairFeatures(input.earlier, input.later);
  const logOdds = wordingLogOdds(model, features) + contextLogOdds(input);
  return { probability: 1 / (1 + Math.exp(-logOdds)), reasons: explain(features) };
}
