/** What a caller asks of whatever serves the request; all of it optional. */
export interface Constraints {
  maxCostUsd?: number;
  maxLatencyMs?: number;
  minQuality?: number;
  providers?: readonly string[];
  capabilities?: readonly string[];
  excludeArms?: readonly string[];
}

/** The request as far as constraints look at it. */
export interface RequestShape {
  task: string;
  /** Estimated tokens of the prompt; null when the caller sent none. */
  promptTokens: number | null;
  /** Tokens expected of the answer. */
  outputTokens: number;
}

/** Tokens assumed of a prompt that the caller did not send. */
export const ASSUMED_PROMPT_TOKENS = 500;
