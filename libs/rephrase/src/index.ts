export { agreement, type Agreement, type AgreementInput } from './agreement.js';
export {
  decideRephrases,
  type ConversationMessage,
  type DecideRephrasesInput,
  type RephraseCharge,
  type RephraseDecision,
} from './decide-rephrases.js';
export { lastUserMessage, type ChatMessage } from './last-user-message.js';
export type { TreeModel } from './model/tree-model.js';
export { formatTrees } from './model/tree-text.js';
export { wordingLogOdds } from './model/wording-log-odds.js';
export { FEATURE_NAMES, pairFeatures } from './pair/pair-features.js';
export { scoreRephrase, type RephraseInput } from './score-rephrase.js';
export { scoreSketches } from './score-sketches.js';
export { decodeSketch, encodeSketch } from './sketch/sketch-codec.js';
export { sketchMessage } from './sketch/sketch-message.js';
export type { PairContext, RephraseScore, Sketch } from './sketch.types.js';
export { DEFAULT_THRESHOLD } from './threshold.js';
