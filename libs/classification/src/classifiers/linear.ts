import type { Analysis } from '../features/analyze.js';
import { DENSE_FEATURES, DENSE_NAMES } from '../features/dense-features.js';
import { type Axis, DENSE_ROWS, denseVector, toVector, type Vector } from '../features/vectorize.js';
import type { AxisModel } from '../model/classifier-weights.js';
import type { FeatureReason } from '../types.js';
import { softmax } from './softmax.js';
import type { Scores } from './verdict.js';

const REASONS_PER_AXIS = 5;

/** Both axes of a trained model. */
export interface Model {
  task: AxisModel;
  complexity: AxisModel;
}

/** Multinomial logistic regression over cues, shape and hashed n-grams. */
export function scoreLinear(analysis: Analysis, model: Model): Scores {
  const dense = denseVector(analysis);
  const task = toVector(analysis, dense, 'task');
  const complexity = toVector(analysis, dense, 'complexity');
  return {
    kind: 'linear',
    task: softmax(linearScores(task, model.task), model.task.temperature),
    complexity: softmax(linearScores(complexity, model.complexity), model.complexity.temperature),
    taskPlatt: model.task.platt,
    complexityPlatt: model.complexity.platt,
    reasons: (taskLabel, level) => [
      ...explain(analysis, task, model.task, taskLabel, 'task'),
      ...explain(analysis, complexity, model.complexity, level, 'complexity'),
    ],
  };
}

/** Raw scores of one axis: one dot product for each class. */
export function linearScores(vector: Vector, { classes, weights }: AxisModel): Float64Array {
  const scores = new Float64Array(classes);
  const { index, value } = vector;
  for (let at = 0; at < index.length; at++) {
    const base = index[at] * classes;
    const amount = value[at];
    for (let label = 0; label < classes; label++) scores[label] += amount * weights[base + label];
  }
  return scores;
}

/** The features that speak most for `label`: rows of weights are centred, so 0 is the mean of all classes. */
function explain(
  analysis: Analysis,
  vector: Vector,
  { classes, weights }: AxisModel,
  label: number,
  axis: Axis,
): FeatureReason[] {
  const best: { at: number; weight: number }[] = [];
  for (let at = 0; at < vector.index.length; at++) {
    const weight = vector.value[at] * weights[vector.index[at] * classes + label];
    if (weight <= (best.length < REASONS_PER_AXIS ? 0 : best[REASONS_PER_AXIS - 1].weight)) continue;
    best.push({ at, weight });
    best.sort((left, right) => right.weight - left.weight);
    best.length = Math.min(best.length, REASONS_PER_AXIS);
  }
  return best.map(({ at, weight }) => ({
    name: nameOf(analysis, vector, at),
    value: vector.value[at],
    weight,
    axis,
  }));
}

function nameOf(analysis: Analysis, vector: Vector, at: number): string {
  const row = vector.index[at];
  if (row < DENSE_FEATURES) return DENSE_NAMES[row];
  if (row < DENSE_ROWS) return `options:${DENSE_NAMES[row - DENSE_FEATURES]}`;
  const gram = at - vector.denseCount;
  const { text, start, end } = analysis.tokens;
  return `text:${text.slice(start[vector.grams.from[gram]], end[vector.grams.to[gram]])}`;
}
