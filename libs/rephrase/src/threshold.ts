/** Probability from which an inferred penalty is written by default; figures in docs/rephrase-model-card.md. */
export const DEFAULT_THRESHOLD = 0.8;
