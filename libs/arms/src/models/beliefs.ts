import type { KnownModel } from './model.js';

/** Requests that a declared latency is worth. */
const DECLARED_LATENCY_WEIGHT = 10;
/** Rewards that a declared quality is worth. */
const DECLARED_QUALITY_WEIGHT = 20;
/** Observed requests before their mean cost stands in for an unknown price. */
const COST_COUNT_MIN = 20;

export interface RequestTokens {
  input: number;
  output: number;
}

/**
 * Expected cost of one request in US dollars: list price times tokens, the answer cut at what the model can write.
 * Without prices, the mean of at least 20 observed requests; else null.
 */
export function expectedCostUsd({ declared, observed }: KnownModel, tokens: RequestTokens): number | null {
  const { inputUsd, outputUsd } = declared?.pricesPerMillionTokens ?? {};
  if (typeof inputUsd === 'number' && typeof outputUsd === 'number') {
    const output = Math.min(tokens.output, declared!.maxOutputTokens ?? Infinity);
    return (tokens.input * inputUsd + output * outputUsd) / 1e6;
  }
  return observed && observed.costCount >= COST_COUNT_MIN ? observed.costUsdMean : null;
}

/** Latency in milliseconds: the declared one as the prior, on the log scale, moved by what was observed; or null. */
export function expectedLatencyMs({ declared, observed }: KnownModel): number | null {
  const prior = declared?.typicalLatencyMs ?? null;
  const seen = observed?.latencyMsMean ?? null;
  if (prior === null || seen === null) return prior ?? seen;
  const share = observed!.latencyCount / (observed!.latencyCount + DECLARED_LATENCY_WEIGHT);
  return Math.exp(share * Math.log(seen) + (1 - share) * Math.log(prior));
}

/** Quality 0..1 for a task: the declared one as the prior, moved by what was observed; or null. */
export function expectedQuality({ declared, observed }: KnownModel, task: string): number | null {
  const prior = declared?.quality[task] ?? declared?.quality.default ?? null;
  const seen = observed?.qualityByTask[task];
  if (prior === null || !seen) return prior ?? seen?.mean ?? null;
  const weight = seen.weight + DECLARED_QUALITY_WEIGHT;
  return (seen.mean * seen.weight + prior * DECLARED_QUALITY_WEIGHT) / weight;
}
