import type { Classification, ClassifierKind } from '#classification';

export const CLASSIFIER_KINDS = ['rules', 'centroid', 'linear', 'llm'] as const;
export type ServiceClassifierKind = ClassifierKind | 'llm';

/** What asking a model for the verdict took. */
export interface LlmUsage {
  model: string;
  latencyMs: number;
  promptTokens: number;
  completionTokens: number;
  /** By the registry's prices; null when the model has none. */
  costUsd: number | null;
}

/** A verdict of any classifier that the service has. */
export interface PromptClassification extends Omit<Classification, 'classifier'> {
  /** Who gave the verdict. */
  classifier: ServiceClassifierKind;
  /** Why `llm` was asked and `linear` answered. */
  fallbackBecause?: string;
  /** Present when a model was asked for this very request. */
  llm?: LlmUsage;
  /** Whether the verdict was known from an identical prompt. */
  cached: boolean;
}
