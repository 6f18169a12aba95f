/** Understands a request before it is routed: features, token estimate, classifiers and their training. Pure. */
export {
  COMPLEXITIES,
  TASKS,
  type Classification,
  type Classifier,
  type ClassifierKind,
  type Complexity,
  type FeatureReason,
  type Message,
  type PromptInput,
  type Task,
} from './types.js';
export { createClassifier, type ClassifierOptions } from './create-classifier.js';
export { ESCALATE_BELOW } from './classifiers/verdict.js';
export { estimateTokens } from './text/token-estimate.js';
export { lastUserMessage, messageText, READ_HEAD_CHARS, READ_TAIL_CHARS } from './text/prompt-text.js';
export { extractFeatures, instructionOf, type PromptFeatures } from './features/extract-features.js';
export { verdictMessages } from './llm/verdict-prompt.js';
export { parseVerdict, type LlmVerdict } from './llm/parse-verdict.js';
export {
  proposeComplexityBoundaries,
  type BoundaryObservation,
  type BoundaryOptions,
  type BoundaryProposal,
} from './boundaries/propose-complexity-boundaries.js';
export { type ClassifierWeights, FEATURES_FINGERPRINT } from './model/classifier-weights.js';
export { type Example, promptGroup } from './training/dataset.js';
export { seededRng } from './training/rng.js';
export type { Figures } from './training/metrics.js';
export {
  trainClassifier,
  type AxisReport,
  type AxisTraining,
  type TrainingResult,
} from './training/train-classifier.js';
