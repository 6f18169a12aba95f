import { estimateTokens } from '../text/token-estimate.js';
import type { Analysis } from '../features/analyze.js';
import type { Platt } from '../model/classifier-weights.js';
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
  /** Probabilities in the order of `TASKS`. */
  task: readonly number[];
  /** Probabilities in the order of `COMPLEXITIES`. */
  complexity: readonly number[];
  taskPlatt?: Platt;
  complexityPlatt?: Platt;
  reasons: (task: number, complexity: number) => FeatureReason[];
}

/** How a verdict is settled. */
export interface VerdictOptions {
  /** Complexity confidence in 0..1 under which the more capable level is taken. */
  escalateBelow: number;
  /** Three rising bounds on the complexity score (0..3) that replace the most likely level. */
  boundaries?: readonly number[];
}

/** Below this complexity confidence the more capable side is taken, unless told otherwise. */
export const ESCALATE_BELOW = 0.4;
/** Share of a hit that a neighbouring level is worth when the level is chosen. */
const WITHIN_ONE_CREDIT = 0.5;
/** The level taken when unsure leaves at most the rest of the probability above it. */
const ESCALATION_QUANTILE = 0.6;
const FAR_FROM_CERTAIN = 1e-6;

/** Settles probabilities into one answer; unsure complexity moves to the more capable side. */
export function toVerdict(analysis: Analysis, scores: Scores, options: VerdictOptions): Classification {
  const task = argMax(scores.task);
  const likely = options.boundaries
    ? levelByBoundaries(complexityScore(scores.complexity), options.boundaries)
    : likelyLevel(scores.complexity);
  const taskConfidence = calibrate(scores.task[task], scores.taskPlatt);
  const complexityConfidence = calibrate(scores.complexity[likely], scores.complexityPlatt);
  const uncertain = complexityConfidence < options.escalateBelow;
  const level = uncertain ? capableLevel(scores.complexity, likely) : likely;
  return {
    complexity: COMPLEXITIES[level],
    task: TASKS[task],
    confidence: taskConfidence * complexityConfidence,
    complexityConfidence,
    taskConfidence,
    classifier: scores.kind,
    features: scores.reasons(task, level),
    uncertain,
    ...(level === likely ? {} : { escalatedFrom: COMPLEXITIES[likely] }),
    complexityScore: complexityScore(scores.complexity),
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

/** The level taken in place of `likely` when it is unsure: never an easier one. */
export function capableLevel(probabilities: readonly number[], likely: number): number {
  return Math.max(likely, quantileLevel(probabilities));
}

/** The expected level, 0 (simple) to 3 (expert). */
export function complexityScore(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, probability, level) => sum + probability * level, 0);
}

/** A probability after Platt calibration; unchanged without one. */
export function calibrate(probability: number, platt?: Platt): number {
  if (!platt) return probability;
  const safe = Math.min(1 - FAR_FROM_CERTAIN, Math.max(FAR_FROM_CERTAIN, probability));
  return 1 / (1 + Math.exp(-(platt.slope * Math.log(safe / (1 - safe)) + platt.offset)));
}

function levelByBoundaries(score: number, boundaries: readonly number[]): number {
  return boundaries.filter((bound) => score >= bound).length;
}

function quantileLevel(probabilities: readonly number[]): number {
  let sum = 0;
  for (let level = 0; level < probabilities.length; level++) {
    sum += probabilities[level];
    if (sum >= ESCALATION_QUANTILE) return level;
  }
  return probabilities.length - 1;
}

function named<T extends string>(names: readonly T[], values: readonly number[]): Record<T, number> {
  const result = {} as Record<T, number>;
  for (let index = 0; index < names.length; index++) result[names[index]] = values[index];
  return result;
}

/** Reading a megabyte for an estimate would break the time bound: beyond the read part, scale by length. */
function promptTokens(analysis: Analysis): number {
  const read = analysis.tokens.text;
  const scale = read.length === 0 ? 1 : analysis.prompt.totalChars / read.length;
  return Math.ceil(estimateTokens(read) * Math.max(1, scale));
}
