import type { PairContext, RephraseScore, Sketch } from './sketch.types.js';

/**
 * Probability that `later` asks for the same again as `earlier` because the first answer did not serve.
 * Both sketches must come from {@link sketchMessage} with the same salt.
 */
export function scoreSketches(input: PairContext & { earlier: Sketch; later: Sketch }): RephraseScore {
  const later = new Set(input.later.words);
  const shared = input.earlier.words.filter((word) => later.has(word)).length;
  const overlap = shared / Math.max(1, input.earlier.words.length + later.size - shared);
  return { probability: overlap, reasons: overlap > 0.5 ? ['most words are the same'] : [] };
}
