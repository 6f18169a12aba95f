import { estimateTokens } from '../text/token-estimate.js';
import type { Analysis } from '../features/analyze.js';
import {
  type Classification,
  type ClassifierKind,
  COMPLEXITIES,
  type FeatureReason,
  TASKS,
} from '../types.js';
import { argMax } from './softmax.js';

/** What a classifier knows about one prompt before the verdict is settled. */
export interface Scores {
  kind: ClassifierKind;
  /** Calibrated, in the order of `TASKS`. */
  task: readonly number[];
  /** Calibrated, in the order of `COMPLEXITIES`. */
  complexity: readonly number[];
  reasons: (task: number, complexity: number) => FeatureReason[];
}

const WITHIN_ONE_CREDIT = 0.35;
/** Share of the probability that may lie above the level that is taken when the classifier is unsure. */
const ESCALATION_QUANTILE = 0.7;

/** Settles calibrated probabilities into one answer; unsure complexity moves to the more capable side. */
export function toVerdict(analysis: Analysis, scores: Scores, escalateBelow: number): Classification {
  const task = argMax(scores.task);
  const likely = likelyLevel(scores.complexity);
  const uncertain = scores.complexity[likely] < escalateBelow;
  const level = uncertain ? Math.max(likely, quantileLevel(scores.complexity, ESCALATION_QUANTILE)) : likely;
  return {
    complexity: COMPLEXITIES[level],
    task: TASKS[task],
    confidence: scores.task[task] * scores.complexity[likely],
    complexityConfidence: scores.complexity[likely],
    taskConfidence: scores.task[task],
    classifier: scores.kind,
    features: scores.reasons(task, level),
    uncertain,
    ...(level === likely ? {} : { escalatedFrom: COMPLEXITIES[likely] }),
    complexityProbabilities: named(COMPLEXITIES, scores.complexity),
    taskProbabilities: named(TASKS, scores.task),
    tokens: promptTokens(analysis),
  };
}

/** The level that is right, or at least next to right, most often: levels are ordered, so near misses count. */
export function likelyLevel(probabilities: readonly number[]): number {
  return argMax(
    probabilities.map((own, level) => {
      const near = (probabilities[level - 1] ?? 0) + (probabilities[level + 1] ?? 0);
      return own + WITHIN_ONE_CREDIT * near;
    }),
  );
}

function quantileLevel(probabilities: readonly number[], quantile: number): number {
  let sum = 0;
  for (let level = 0; level < probabilities.length; level++) {
    sum += probabilities[level];
    if (sum >= quantile) return level;
  }
  return probabilities.length - 1;
}

function named<T extends string>(names: readonly T[], values: readonly number[]): Record<T, number> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<T, number>;
}

/** Reading a megabyte for an estimate would break the time bound: beyond the read part, scale by length. */
function promptTokens(analysis: Analysis): number {
  const read = analysis.tokens.text;
  const estimate = estimateTokens(read);
  const scale = read.length === 0 ? 1 : analysis.prompt.totalChars / read.length;
  return Math.ceil(estimate * Math.max(1, scale));
}
