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
export { createClassifier, ESCALATE_BELOW, type ClassifierOptions } from './create-classifier.js';
export { estimateTokens } from './text/token-estimate.js';
export { lastUserMessage, READ_HEAD_CHARS, READ_TAIL_CHARS } from './text/prompt-text.js';
export { type ClassifierWeights, FEATURES_FINGERPRINT } from './model/classifier-weights.js';
export { type Example, promptGroup } from './training/dataset.js';
export { seededRng } from './training/rng.js';
export {
  type AxisReport,
  type AxisTraining,
  trainClassifier,
  type TrainingResult,
} from './training/train-classifier.js';
export type { Figures } from './training/metrics.js';
