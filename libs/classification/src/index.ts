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
