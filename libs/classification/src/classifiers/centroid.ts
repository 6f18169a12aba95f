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
  return DENSE_NAMES.map((name, at) => ({
    name,
    value: dense[at],
    weight: nearness(dense[at], model, at, label),
    axis,
  }))
    .filter((reason) => reason.value !== 0 && reason.weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, REASONS_PER_AXIS);
}

/** How much nearer this class is than the classes are on average, in one feature. */
function nearness(value: number, model: AxisModel, at: number, label: number): number {
  const distances = Array.from({ length: model.classes }, (_, other) => {
    return (value - model.centroids[at * model.classes + other]) ** 2;
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / model.classes - distances[label];
}
