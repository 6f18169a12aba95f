import type { Analysis } from '../features/analyze.js';
import { DENSE_FEATURES, DENSE_NAMES } from '../features/dense-features.js';
import { type Axis, denseVector } from '../features/vectorize.js';
import type { AxisModel } from '../model/classifier-weights.js';
import type { FeatureReason } from '../types.js';
import type { Model } from './linear.js';
import { softmax } from './softmax.js';
import type { Scores } from './verdict.js';

const REASONS_PER_AXIS = 5;

/** Nearest class centroid by squared distance over the named features. */
export function scoreByCentroid(analysis: Analysis, model: Model): Scores {
  const dense = denseVector(analysis);
  return {
    kind: 'centroid',
    task: softmax(centroidScores(dense, model.task), model.task.centroidTemperature),
    complexity: softmax(centroidScores(dense, model.complexity), model.complexity.centroidTemperature),
    reasons: (task, level) => [
      ...explain(dense, model.task, task, 'task'),
      ...explain(dense, model.complexity, level, 'complexity'),
    ],
  };
}

/** Minus the squared distance to each class centroid. */
export function centroidScores(dense: Float32Array, model: AxisModel): Float64Array {
  const scores = new Float64Array(model.classes);
  for (let at = 0; at < DENSE_FEATURES; at++) {
    for (let label = 0; label < model.classes; label++) {
      const gap = dense[at] - model.centroids[at * model.classes + label];
      scores[label] -= gap * gap;
    }
  }
  return scores;
}

function explain(dense: Float32Array, model: AxisModel, label: number, axis: Axis): FeatureReason[] {
  const reasons: FeatureReason[] = [];
  for (let at = 0; at < DENSE_FEATURES; at++) {
    if (dense[at] === 0) continue;
    const weight = nearness(dense[at], model, at, label);
    if (weight > 0) reasons.push({ name: DENSE_NAMES[at], value: dense[at], weight, axis });
  }
  return reasons.sort((left, right) => right.weight! - left.weight!).slice(0, REASONS_PER_AXIS);
}

/** How much nearer this class is than the classes are on average, in one feature. */
function nearness(value: number, { centroids, classes }: AxisModel, at: number, label: number): number {
  let sum = 0;
  for (let other = 0; other < classes; other++) sum += (value - centroids[at * classes + other]) ** 2;
  return sum / classes - (value - centroids[at * classes + label]) ** 2;
}
