/**
 * What a dollar is worth in quality. At 5, a request that costs one cent more must be answered better by 0.05 to be
 * worth it. In the sample, the strongest model is 0.010 better than the next at 1.41 cents more a request: not worth
 * it. The cheapest saves 0.08 cents and answers 0.13 worse: not worth it either. The objective so chosen is won by
 * neither "always the best" nor "always the cheapest".
 */
export const COST_PENALTY_PER_USD = 5;

/** The arms, by the key under which the sample knows each model; the control is the one with the highest quality. */
const MODELS = {
  'llama-3.1-8b': 'meta-llama/llama-3.1-8b-instruct',
  'mistral-large': 'mistralai/mistral-large-2512',
  'gemini-2.5-flash': 'google/gemini-2.5-flash',
  'gemini-2.5-pro': 'google/gemini-2.5-pro',
};

export const ARMS = Object.keys(MODELS);

/** The body of `POST /v1/experiments`: everything that is left out is the product's default. */
export function experimentDefinition(key: string) {
  return {
    key,
    name: 'Demo: four models, recorded outcomes',
    arms: Object.entries(MODELS).map(([arm, model]) => ({
      key: arm,
      model,
      control: arm === 'gemini-2.5-pro',
    })),
    segments: { complexity: ['simple', 'moderate', 'complex', 'expert', 'unrated'] },
    objective: { metric: 'quality', costPenaltyPerUsd: COST_PENALTY_PER_USD },
    tags: { source: 'demo' },
  };
}
