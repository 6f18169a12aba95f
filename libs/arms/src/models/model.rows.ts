import type { Model, ModelStatus } from './model.js';

/** The plain shape of a model's row. */
export interface ModelRow {
  id: string;
  provider: string;
  inputUsd: number | null;
  cachedInputUsd: number | null;
  outputUsd: number | null;
  contextWindowTokens: number | null;
  maxOutputTokens: number | null;
  typicalLatencyMs: number | null;
  quality: unknown;
  capabilities: string[];
  status: string;
  origin: string;
  createdAt: Date;
  updatedAt: Date;
}

export function modelFromRow(row: ModelRow): Model {
  return {
    id: row.id,
    provider: row.provider,
    pricesPerMillionTokens: {
      inputUsd: row.inputUsd,
      cachedInputUsd: row.cachedInputUsd,
      outputUsd: row.outputUsd,
    },
    contextWindowTokens: row.contextWindowTokens,
    maxOutputTokens: row.maxOutputTokens,
    typicalLatencyMs: row.typicalLatencyMs,
    quality: row.quality as Model['quality'],
    capabilities: row.capabilities,
    status: row.status as ModelStatus,
    origin: row.origin as Model['origin'],
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
