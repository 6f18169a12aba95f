import { scoreSketches } from './score-sketches.js';
import { sketchMessage } from './sketch/sketch-message.js';
import type { PairContext, RephraseScore } from './sketch.types.js';

/** Two messages of one conversation and what lies between them. */
export interface RephraseInput extends PairContext {
  earlier: string;
  later: string;
  /** Cosine similarity of the messages' embeddings, -1..1, when a provider gave one. */
  embeddingSimilarity?: number;
}

const salt = 'in memory only';

/**
 * Probability that the later message asks the same again because the first answer did not serve.
 * Equals `scoreSketches` of the two sketches for any salt: the text tells the model nothing that a sketch does not.
 */
export function scoreRephrase(input: RephraseInput): RephraseScore {
  const { earlier, later, ...context } = input;
  return scoreSketches({
    ...context,
    earlier: sketchMessage(earlier, salt),
    later: sketchMessage(later, salt),
  });
}
