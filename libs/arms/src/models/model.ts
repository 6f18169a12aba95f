export const MODEL_STATUSES = ['active', 'deprecated', 'disabled'] as const;
export type ModelStatus = (typeof MODEL_STATUSES)[number];

/** US dollars per million tokens; null when not known. */
export interface Prices {
  inputUsd: number | null;
  cachedInputUsd: number | null;
  outputUsd: number | null;
}

/** What is declared of a model. Everything that may be unknown may be null. */
export interface Model {
  id: string;
  provider: string;
  pricesPerMillionTokens: Prices;
  contextWindowTokens: number | null;
  maxOutputTokens: number | null;
  typicalLatencyMs: number | null;
  /** Quality 0..1 by task; `default` speaks for the tasks that are not named. */
  quality: Record<string, number>;
  capabilities: string[];
  status: ModelStatus;
  /** Who declared it: the shipped catalogue, or a user of the API. */
  origin: 'catalogue' | 'user';
  createdAt: Date;
  updatedAt: Date;
}

/** What requests to a model have shown, over all experiments and the present epoch of their arms. */
export interface ModelObservation {
  /** Weight of the objective values that have been folded. */
  rewards: number;
  costUsdMean: number | null;
  costCount: number;
  /** Geometric mean. */
  latencyMsMean: number | null;
  latencyCount: number;
  successRate: number | null;
  successCount: number;
  /** Mean objective value 0..1 (1 best) by task, where the objective is quality or success. */
  qualityByTask: Record<string, { mean: number; weight: number }>;
}

/** A model as the router knows it: what is declared, and what was seen. Either may be missing. */
export interface KnownModel {
  id: string;
  declared: Model | null;
  observed: ModelObservation | null;
}
