/** Complexity levels, easiest first: the position is the ordinal value. */
export const COMPLEXITIES = ['simple', 'moderate', 'complex', 'expert'] as const;

/** Tasks in the order in which every weight matrix and probability vector lists them. */
export const TASKS = [
  'chat',
  'qa',
  'summarization',
  'code',
  'reasoning',
  'creative',
  'extraction',
  'translation',
] as const;

/** How hard the request is for a model, from a lookup to professional work. */
export type Complexity = (typeof COMPLEXITIES)[number];

/** What the request asks a model to do. */
export type Task = (typeof TASKS)[number];

export type ClassifierKind = 'rules' | 'centroid' | 'linear';

/** One message of a conversation in the OpenAI shape; content parts other than text are ignored. */
export interface Message {
  role: string;
  content: string | readonly { type?: string; text?: string }[] | null;
}

/** What a classifier accepts: the bare prompt, or the conversation that ends in it. */
export type PromptInput = string | { messages: readonly Message[] };

/** One reason for a verdict. `weight` > 0 speaks for the chosen class, `axis` says which one. */
export interface FeatureReason {
  name: string;
  value: number;
  weight?: number;
  axis?: 'task' | 'complexity';
}

/** The verdict on one prompt. Every confidence is a calibrated probability in 0..1. */
export interface Classification {
  complexity: Complexity;
  task: Task;
  /** Probability that task and (most likely) complexity are both right. */
  confidence: number;
  complexityConfidence: number;
  taskConfidence: number;
  classifier: ClassifierKind;
  /** The strongest reasons first. */
  features: FeatureReason[];
  /** True when the complexity confidence fell below `escalateBelow`. */
  uncertain: boolean;
  /** The most likely complexity, when uncertainty moved the verdict to the more capable side. */
  escalatedFrom?: Complexity;
  /** Expected level, 0 (simple) to 3 (expert): what `boundaries` cut. */
  complexityScore: number;
  complexityProbabilities: Record<Complexity, number>;
  taskProbabilities: Record<Task, number>;
  /** Estimated prompt tokens, conversation included. */
  tokens: number;
}

/** A classifier: plain data and one pure function. */
export interface Classifier {
  readonly kind: ClassifierKind;
  classify(prompt: PromptInput): Classification;
}
